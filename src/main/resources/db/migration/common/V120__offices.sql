-- What governorates need to run the register of muhtars: the proof of a mandate, its closing, and a text to search by.
alter table mandate add column mazbata_date date;
alter table mandate add column mazbata_no varchar(40);
alter table mandate add column closed_at timestamp with time zone;
alter table mandate add column close_reason varchar(500);
alter table mandate add column version integer default 0 not null;

comment on column mandate.end_on is
  'Last day in office, inclusive; of a closed mandate the day it was closed, which no longer counts';
comment on column mandate.mazbata_date is 'Date of the mazbata, the certificate of election';
comment on column mandate.mazbata_no is 'Its number, as written on it';
comment on column mandate.closed_at is 'When an officer ended it at once; empty otherwise';
comment on column mandate.close_reason is 'Why he did';
comment on column mandate.version is 'Counts changes: who saw an older one changes nothing';

alter table muhtarlik add column search_fold varchar(400) default ' ' not null;
comment on column muhtarlik.search_fold is
  'Name, kind, district and province in capitals without Turkish marks, for search; a blank before every word';

update muhtarlik set search_fold = (
  select ' ' || muhtarlik.name_fold || case muhtarlik.kind when 'VILLAGE' then ' KOYU ' else ' MAHALLESI ' end
    || d.name_fold || ' ' || p.name_fold
  from district d join province p on p.plate = d.plate where d.id = muhtarlik.district_id);

create index muhtarlik_by_name on muhtarlik (name_sort, id);
create index muhtarlik_by_province on muhtarlik (plate, name_sort, id);
