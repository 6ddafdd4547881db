-- No address is better than one that nobody has: until now each body got <code>@kurum.example.
alter table organization_unit alter column email drop not null;
update organization_unit set email = null where email = code || '@kurum.example';

comment on column organization_unit.email is
  'Where messages about new work go; empty until somebody enters it, and nothing is mailed to the body until then';
