-- The mail server's role, where the operator has made it (docs/deployment.md): it sees three views and no table.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'maild') then
    grant select on maild_user, maild_session, maild_alias to maild;
  end if;
end $$;
