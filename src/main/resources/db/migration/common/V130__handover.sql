-- Files of new muhtars after an election. Rows hold people's numbers, sealed, and live until they are checked and applied.
create table handover (
  id uuid not null,
  file_name varchar(100) not null,
  plates varchar(250),
  state varchar(10) not null,
  lines integer not null,
  done integer default 0 not null,
  done_to integer default 0 not null,
  wrong integer default 0 not null,
  uploaded_by varchar(100) not null,
  uploaded_at timestamp with time zone default current_timestamp not null,
  checked_at timestamp with time zone,
  applied_by varchar(100),
  apply_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint handover_pk primary key (id)
);
create index handover_by_state on handover (state, uploaded_at);
create index handover_by_time on handover (uploaded_at, id);

comment on table handover is 'Files of new muhtars after an election';
comment on column handover.file_name is 'As the officer''s machine called it';
comment on column handover.plates is 'Plates, in order, of the iller whose offices it may change; empty for all';
comment on column handover.state is 'CHECKING, WRONG, READY, APPLYING, APPLIED or DISCARDED';
comment on column handover.lines is 'How many lines name a muhtar';
comment on column handover.done is 'How many of them the present pass, CHECKING or APPLYING, is through with';
comment on column handover.done_to is 'Number in the file of the last of these: the pass goes on after it, on any node';
comment on column handover.wrong is 'How many lines were found wrong, or could not be applied';
comment on column handover.uploaded_by is 'User id of the officer';
comment on column handover.uploaded_at is 'By the clock of the database';
comment on column handover.checked_at is 'When the last line was checked';
comment on column handover.applied_by is 'User id of the officer who had it applied';
comment on column handover.apply_at is 'When he did';
comment on column handover.ended_at is 'When it was applied, found wrong or discarded; its rows are gone since then';

create table handover_row (
  handover_id uuid not null,
  line integer not null,
  sealed bytea,
  office_key bytea,
  person_key bytea,
  constraint handover_row_pk primary key (handover_id, line),
  constraint handover_row_of_handover foreign key (handover_id) references handover (id)
);
create index handover_row_by_office on handover_row (handover_id, office_key);
create index handover_row_by_person on handover_row (handover_id, person_key);

comment on table handover_row is 'Lines of such a file, until they are not needed any more';
comment on column handover_row.line is 'Number of the line in the file; the header is 1';
comment on column handover_row.sealed is 'Its values, encrypted; empty when the line has another number of fields';
comment on column handover_row.office_key is 'Keyed hash of the muhtarlık: the same office twice';
comment on column handover_row.person_key is 'Keyed hash of the TCKN: the same person twice';

create table handover_problem (
  handover_id uuid not null,
  line integer not null,
  place integer not null,
  message_key varchar(100) not null,
  arguments varchar(200) not null,
  constraint handover_problem_pk primary key (handover_id, line, place),
  constraint handover_problem_of_handover foreign key (handover_id) references handover (id)
);
comment on table handover_problem is 'What is wrong with a line; no values of the file';
comment on column handover_problem.line is 'Number of the line in the file; the header is 1';
comment on column handover_problem.place is 'Which of our columns, from 1; 0 for the line as a whole';
comment on column handover_problem.message_key is 'Sentence in the message bundle';
comment on column handover_problem.arguments is 'Numbers in it, parted by blanks';
