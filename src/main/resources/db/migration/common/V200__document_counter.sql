-- Numaratör: a row for each municipality, direction and year. The next number is taken by one statement (CounterRows).
create table document_counter (
  municipality_code varchar(64) not null,
  direction         varchar(8)  not null,
  for_year          integer     not null,
  detsis            varchar(8)  not null,
  start_number      bigint      not null,
  last_number       bigint      not null,
  started_by        varchar(64),
  started_at        timestamp with time zone default current_timestamp not null,
  last_drawn_at     timestamp with time zone,
  constraint document_counter_pk primary key (municipality_code, direction, for_year),
  constraint document_counter_municipality foreign key (municipality_code) references organization_unit (code),
  constraint document_counter_direction check (direction in ('INCOMING', 'OUTGOING')),
  constraint document_counter_numbers check (start_number > 0 and last_number >= start_number - 1)
);

comment on table document_counter is
  'Numaratör: which document number a municipality took last, by direction and year';
comment on column document_counter.municipality_code is 'Unit code of the municipality';
comment on column document_counter.direction is 'INCOMING (gelen), OUTGOING (giden)';
comment on column document_counter.for_year is
  'Year in Istanbul; a new year begins with 1 when its first number is drawn';
comment on column document_counter.detsis is 'DETSİS number of the municipality''s root unit, part of outgoing numbers';
comment on column document_counter.start_number is 'The first number of this system: last number of the old one + 1';
comment on column document_counter.last_number is 'The number drawn last; start_number - 1 until one is drawn';
comment on column document_counter.started_by is 'User id of the officer; empty when a new year began it by itself';
comment on column document_counter.started_at is 'By the clock of the database';
comment on column document_counter.last_drawn_at is
  'When last_number was drawn, taken by the same statement; empty until one is drawn: only then it can be lowered';

create table counter_correction (
  id                uuid         not null,
  municipality_code varchar(64)  not null,
  direction         varchar(8)   not null,
  for_year          integer      not null,
  number_before     bigint       not null,
  number_after      bigint       not null,
  reason            varchar(500) not null,
  corrected_by      varchar(64)  not null,
  corrected_at      timestamp with time zone default current_timestamp not null,
  constraint counter_correction_pk primary key (id),
  constraint counter_correction_of_counter foreign key (municipality_code, direction, for_year)
    references document_counter (municipality_code, direction, for_year)
);
create index counter_correction_by_counter on counter_correction (municipality_code, corrected_at);

comment on table counter_correction is
  'Corrections of counters; each has its entry in audit_entry, whose detail is the id';
comment on column counter_correction.number_before is 'Last number before the correction';
comment on column counter_correction.number_after is 'Last number after it';
comment on column counter_correction.reason is 'Why, as typed';
comment on column counter_correction.corrected_by is 'User id of the officer';
comment on column counter_correction.corrected_at is 'By the clock of the database';
