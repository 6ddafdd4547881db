-- What lists and search need of the accounts of staff. Password and memberships that count are the engine's.
create table staff_account (
  user_id      varchar(64)   not null primary key,
  full_name    varchar(120)  not null,
  name_sort    varchar(200)  not null,
  search_fold  varchar(200)  not null,
  email        varchar(120),
  unit_code    varchar(64)   references organization_unit,
  roles        varchar(1000) not null,
  active       boolean       default true not null,
  close_reason varchar(500),
  version      integer       default 0 not null,
  created_at   timestamp with time zone default current_timestamp not null
);
create index staff_account_by_name on staff_account (name_sort, user_id);
create index staff_account_of_unit on staff_account (unit_code, name_sort, user_id);

comment on table staff_account is
  'Accounts of staff as pages list them, written in one transaction with the engine''s; rows are never deleted';
comment on column staff_account.user_id is 'Also the id in the engine; never given to somebody else';
comment on column staff_account.name_sort is 'Turkish order of the name, digits only';
comment on column staff_account.search_fold is
  'Name and user id in capitals without Turkish marks, for search; a blank before every word';
comment on column staff_account.unit_code is 'The unit for which the account works; empty for operators and administrators';
comment on column staff_account.roles is 'Groups beside unit and kurum, parted by blanks';
comment on column staff_account.active is 'false: in no group, with a password that nobody knows';
comment on column staff_account.close_reason is 'Why it was closed last';
comment on column staff_account.version is 'Counts changes by people: who saw an older one changes nothing';
