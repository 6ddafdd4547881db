create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamp with time zone default current_timestamp not null,
  actor varchar(100) not null,
  action varchar(60) not null,
  subject_kind varchar(40) not null,
  subject_id varchar(100) not null,
  detail varchar(1000)
);

comment on table audit_entry is 'Who saw and changed what. Rows are only ever added. No personal data.';
comment on column audit_entry.id is 'Order of the entries';
comment on column audit_entry.at is 'When, by the clock of the database';
comment on column audit_entry.actor is 'User id of a staff member, id of a muhtar''s mandate, or name of a job';
comment on column audit_entry.action is 'What was done, such as request.forward';
comment on column audit_entry.subject_kind is 'Kind of thing it was done to, such as request';
comment on column audit_entry.subject_id is 'Id of that thing';
comment on column audit_entry.detail is 'Ids and codes that complete it';
