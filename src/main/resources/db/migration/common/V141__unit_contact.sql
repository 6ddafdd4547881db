-- What an administrator knows better than a register.
alter table organization_unit add column phone varchar(25);
alter table organization_unit add column edited boolean default false not null;
alter table organization_unit add column version integer default 0 not null;

comment on column organization_unit.phone is 'Where people call, as they read it; empty when there is none';
comment on column organization_unit.edited is 'true: an administrator wrote the name, and no register changes it again';
comment on column organization_unit.version is 'Counts changes by people: who saw an older one changes nothing';

create index organization_unit_by_name on organization_unit (name_sort, code);
