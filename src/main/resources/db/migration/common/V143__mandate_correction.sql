create table mandate_correction (
  id uuid not null,
  mandate_id uuid not null,
  start_on date not null,
  mazbata_date date,
  mazbata_no varchar(40),
  reason varchar(500) not null,
  corrected_by varchar(100) not null,
  corrected_at timestamp with time zone default current_timestamp not null,
  constraint mandate_correction_pk primary key (id),
  constraint mandate_correction_of_mandate foreign key (mandate_id) references mandate (id)
);
create index mandate_correction_by_mandate on mandate_correction (mandate_id, corrected_at);

comment on table mandate_correction is 'Corrections of mandates; each has its entry in audit_entry, whose detail is the id';
comment on column mandate_correction.mandate_id is 'What was corrected';
comment on column mandate_correction.start_on is 'First day in office before the correction';
comment on column mandate_correction.mazbata_date is 'Date of the mazbata before the correction; empty when there was none';
comment on column mandate_correction.mazbata_no is 'Its number before the correction';
comment on column mandate_correction.reason is 'Why, as typed';
comment on column mandate_correction.corrected_by is 'User id of the officer';
comment on column mandate_correction.corrected_at is 'By the clock of the database';
