-- name_sort and name_fold are written by Java (TurkishText), so order and search need no database collation.

create table province (
  plate        varchar(2)   not null primary key,
  name         varchar(120) not null,
  metropolitan boolean      not null,
  region       varchar(40)  not null,
  name_sort    varchar(200) not null,
  name_fold    varchar(120) not null
);

create table district (
  id          varchar(80)  not null primary key,
  plate       varchar(2)   not null references province,
  name        varchar(120) not null,
  name_sort   varchar(200) not null,
  name_fold   varchar(120) not null,
  register_id varchar(20),
  active      boolean      not null
);
create index district_by_province on district (plate, name_sort);

create table organization_unit (
  code              varchar(64)  not null primary key,
  kind              varchar(30)  not null,
  plate             varchar(2)   references province,
  district_id       varchar(80)  references district,
  municipality_type varchar(30),
  register_id       varchar(20),
  slug              varchar(40),
  name              varchar(200) not null,
  long_name         varchar(200),
  name_sort         varchar(200) not null,
  name_fold         varchar(200) not null,
  email             varchar(120) not null,
  source            varchar(10)  not null,
  active            boolean      not null,
  created_at        timestamp with time zone default current_timestamp not null
);
create index organization_unit_by_province on organization_unit (plate, kind, name_sort);
create index organization_unit_by_district on organization_unit (district_id);

comment on table organization_unit is
  'Bodies that can hold a request or take part in an onboarding; rows are never deleted';
comment on column organization_unit.code is
  'Unit code = candidate group: migm, valilik-18, md-18-saglik, belediye-18-merkez; stays when the name changes';
comment on column organization_unit.kind is
  'DIRECTORATE_GENERAL, ARBITER, HELP_DESK, GOVERNORATE, PROVINCIAL_DIRECTORATE or MUNICIPALITY';
comment on column organization_unit.plate is 'Plate number of the il, 01 to 81; empty for central bodies';
comment on column organization_unit.district_id is
  'The ilçe a municipality lies in; empty for büyükşehir and for all others';
comment on column organization_unit.municipality_type is
  'METROPOLITAN, METROPOLITAN_DISTRICT, PROVINCE_CENTER, DISTRICT or TOWN (belde); empty unless MUNICIPALITY';
comment on column organization_unit.register_id is
  'Id of the municipality in the register imported last; empty before the first import';
comment on column organization_unit.slug is
  'What a directorate does, the same in every il: milli-egitim; empty for others';
comment on column organization_unit.name is 'Name on pages: Çankırı Valiliği';
comment on column organization_unit.long_name is 'Full name where pages use a short one';
comment on column organization_unit.name_sort is 'Turkish order of the name, digits only';
comment on column organization_unit.name_fold is 'Name in capitals without Turkish marks, for search';
comment on column organization_unit.email is 'Where messages about new work go';
comment on column organization_unit.source is 'BASE (the project''s own register) or REGISTER (an imported one)';
comment on column organization_unit.active is 'false: gone from the register, kept for the records that name it';
comment on column organization_unit.created_at is 'When the row was made';

create table muhtarlik (
  id                varchar(20)  not null primary key,
  plate             varchar(2)   not null references province,
  district_id       varchar(80)  not null references district,
  municipality_code varchar(64)  references organization_unit,
  name              varchar(120) not null,
  name_sort         varchar(200) not null,
  name_fold         varchar(120) not null,
  kind              varchar(15)  not null,
  source            varchar(10)  not null,
  active            boolean      not null
);
create index muhtarlik_by_district on muhtarlik (district_id, name_sort);
create index muhtarlik_by_municipality on muhtarlik (municipality_code);

comment on table muhtarlik is 'Offices of muhtars; rows are never deleted';
comment on column muhtarlik.id is 'Id of the register: V or N and a number; D… for demo offices';
comment on column muhtarlik.plate is 'Plate number of the il, 01 to 81';
comment on column muhtarlik.district_id is 'The ilçe';
comment on column muhtarlik.municipality_code is 'Unit code of the municipality of a neighbourhood; empty for villages';
comment on column muhtarlik.name is 'Name without the words Köyü and Mahallesi';
comment on column muhtarlik.name_sort is 'Turkish order of the name, digits only';
comment on column muhtarlik.name_fold is 'Name in capitals without Turkish marks, for search';
comment on column muhtarlik.kind is 'VILLAGE or NEIGHBOURHOOD';
comment on column muhtarlik.source is 'REGISTER (imported) or DEMO; an import deactivates only what an import brought';
comment on column muhtarlik.active is 'false: gone from the register, kept for the records that name it';

create table muhtar (
  id          uuid         not null primary key,
  tckn_hash   bytea        not null unique,
  tckn_sealed bytea        not null,
  full_name   varchar(120) not null,
  name_fold   varchar(120) not null
);

create table mandate (
  id           uuid        not null primary key,
  muhtar_id    uuid        not null references muhtar,
  muhtarlik_id varchar(20) not null references muhtarlik,
  phone        varchar(16),
  email        varchar(120),
  start_on     date        not null,
  end_on       date,
  created_at   timestamp with time zone default current_timestamp not null,
  constraint mandate_ends_after_start check (end_on >= start_on)
);
create index mandate_by_muhtar on mandate (muhtar_id);
create index mandate_by_muhtarlik on mandate (muhtarlik_id, start_on);

create table register_import (
  name      varchar(20) not null primary key,
  checksum  varchar(64) not null,
  loaded_at timestamp with time zone not null,
  provinces integer     not null,
  districts integer     not null,
  units     integer     not null,
  offices   integer     not null
);
