-- e-Belediye sistemine geçiş (domain.md §3). The steps' status is the truth here; the engine knows where a case stands.
create table onboarding_catalogue (
  version integer not null,
  step integer not null,
  title varchar(150) not null,
  owner varchar(20) not null,
  rule varchar(500) not null,
  help varchar(1000) not null,
  menu_path varchar(300),
  verbatim boolean not null,
  constraint onboarding_catalogue_pk primary key (version, step)
);
comment on table onboarding_catalogue is 'The eleven steps; a version never changes, and a running onboarding keeps its own';
comment on column onboarding_catalogue.owner is 'MUNICIPALITY, PROJECT_LEAD or HELP_DESK: who does the step';
comment on column onboarding_catalogue.rule is 'When it is done, in words';
comment on column onboarding_catalogue.menu_path is 'Where the e-Belediye system has it';
comment on column onboarding_catalogue.verbatim is 'true: the title is the source''s own; false: reconstructed';

create table onboarding (
  id uuid not null,
  municipality varchar(64) not null references organization_unit,
  open_municipality varchar(64),
  plate varchar(2) not null,
  catalogue_version integer not null,
  state varchar(10) not null,
  go_live_on date,
  asked_go_live_on date,
  opened_by varchar(64) not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reminded_for date,
  warned_for date,
  events integer not null,
  version integer not null,
  constraint onboarding_pk primary key (id),
  constraint onboarding_once unique (open_municipality)
);
create index onboarding_by_municipality on onboarding (municipality, opened_at);
create index onboarding_by_go_live on onboarding (state, go_live_on);
comment on table onboarding is 'One municipality''s move to e-Belediye';
comment on column onboarding.open_municipality is 'The municipality until it is cancelled: it moves once, and only one runs';
comment on column onboarding.state is 'RUNNING, COMPLETED or CANCELLED';
comment on column onboarding.go_live_on is 'Day on which the counters begin to run; given in step 1';
comment on column onboarding.asked_go_live_on is 'Another day that was asked for, until the help desk decides';
comment on column onboarding.opened_by is 'User id';
comment on column onboarding.reminded_for is 'The go-live day of which both sides were reminded';
comment on column onboarding.warned_for is 'The go-live day on which the missing numbers were warned of';
comment on column onboarding.events is 'How many entries its journal has';

create table onboarding_step (
  onboarding_id uuid not null references onboarding,
  step integer not null,
  status varchar(20) not null,
  turn varchar(20),
  since timestamp with time zone not null,
  reason varchar(2000),
  done_by varchar(64),
  done_at timestamp with time zone,
  constraint onboarding_step_pk primary key (onboarding_id, step)
);
create index onboarding_step_by_turn on onboarding_step (turn, since);
comment on table onboarding_step is 'Where each of the eleven steps stands';
comment on column onboarding_step.status is
  'NOT_STARTED, IN_PROGRESS, AWAITING_APPROVAL, CORRECTION_REQUESTED, COMPLETED or NOT_APPLICABLE';
comment on column onboarding_step.turn is 'Who has to act: MUNICIPALITY, PROJECT_LEAD or HELP_DESK; empty: nobody now';
comment on column onboarding_step.since is 'Since when it has this status';
comment on column onboarding_step.reason is 'Why it was sent back or opened again, until it is done';
comment on column onboarding_step.done_by is 'User id of who finished it';

create table onboarding_event (
  onboarding_id uuid not null references onboarding,
  sequence integer not null,
  at timestamp with time zone not null,
  actor varchar(64) not null,
  action varchar(30) not null,
  step integer,
  text varchar(2000),
  constraint onboarding_event_pk primary key (onboarding_id, sequence)
);
comment on table onboarding_event is 'What happened, in order; both sides read it; only ever added to';
comment on column onboarding_event.actor is 'User id, or the name of a job';
comment on column onboarding_event.text is 'Reason as it was typed, or the day in question';

create table onboarding_letter (
  onboarding_id uuid not null references onboarding,
  letter_on date,
  letter_number varchar(60),
  mailed_on date,
  constraint onboarding_letter_pk primary key (onboarding_id)
);
comment on table onboarding_letter is 'Step 1: the letter to the ministry';
comment on column onboarding_letter.mailed_on is 'When it was e-mailed to the help desk beforehand';

create table onboarding_unit (
  id uuid not null,
  onboarding_id uuid not null references onboarding,
  parent_id uuid,
  name varchar(150) not null,
  name_sort varchar(300) not null,
  kind varchar(30) not null,
  detsis varchar(8),
  constraint onboarding_unit_pk primary key (id),
  constraint onboarding_unit_parent foreign key (parent_id) references onboarding_unit (id),
  constraint onboarding_unit_detsis unique (onboarding_id, detsis)
);
create index onboarding_unit_of on onboarding_unit (onboarding_id, name_sort);
create index onboarding_unit_below on onboarding_unit (parent_id);
comment on table onboarding_unit is 'Step 3: the municipality''s own units, a tree with one root';
comment on column onboarding_unit.parent_id is 'Empty for the root, the municipality itself';
comment on column onboarding_unit.detsis is 'Number in the register of state organisations: 8 digits';

create table onboarding_person (
  id uuid not null,
  onboarding_id uuid not null references onboarding,
  role varchar(10) not null,
  tckn_hash bytea not null,
  tckn_sealed bytea not null,
  full_name varchar(120) not null,
  name_sort varchar(300) not null,
  title varchar(100) not null,
  unit_id uuid references onboarding_unit,
  unit_name varchar(150),
  job varchar(200),
  phone varchar(16) not null,
  email varchar(120) not null,
  decision varchar(10) not null,
  reason varchar(2000),
  decided_by varchar(64),
  decided_at timestamp with time zone,
  user_id varchar(64),
  invited_at timestamp with time zone,
  constraint onboarding_person_pk primary key (id),
  constraint onboarding_person_once unique (onboarding_id, role, tckn_hash)
);
create index onboarding_person_of on onboarding_person (onboarding_id, role, name_sort, id);
create index onboarding_person_account on onboarding_person (user_id);
comment on table onboarding_person is 'Steps 1 and 4: project leads and users of the municipality';
comment on column onboarding_person.role is 'LEAD or USER; somebody may be both';
comment on column onboarding_person.tckn_hash is 'Keyed hash, to find a number twice';
comment on column onboarding_person.tckn_sealed is 'Encrypted number';
comment on column onboarding_person.unit_id is 'Asli birim of a user';
comment on column onboarding_person.unit_name is 'Çalıştığı birim of a lead, as typed: units come in step 3';
comment on column onboarding_person.job is 'İş tanımı of a user';
comment on column onboarding_person.phone is 'E.164';
comment on column onboarding_person.decision is 'PENDING, APPROVED or REJECTED; a lead is approved with step 1';
comment on column onboarding_person.reason is 'Why rejected';
comment on column onboarding_person.user_id is 'The account, once invited';

create table onboarding_problem (
  id uuid not null,
  person_id uuid not null references onboarding_person,
  text varchar(2000) not null,
  reported_by varchar(64) not null,
  reported_at timestamp with time zone not null,
  answer varchar(2000),
  answered_by varchar(64),
  answered_at timestamp with time zone,
  constraint onboarding_problem_pk primary key (id)
);
create index onboarding_problem_of on onboarding_problem (person_id, reported_at);
comment on table onboarding_problem is 'Step 5: a user cannot sign in; closed with the help desk''s answer';

create table onboarding_extra_unit (
  id uuid not null,
  onboarding_id uuid not null references onboarding,
  person_id uuid not null references onboarding_person,
  unit_id uuid not null references onboarding_unit,
  reason varchar(500) not null,
  from_on date not null,
  until_on date not null,
  granted boolean default false not null,
  constraint onboarding_extra_unit_pk primary key (id)
);
create index onboarding_extra_unit_of on onboarding_extra_unit (onboarding_id);
create index onboarding_extra_unit_due on onboarding_extra_unit (granted, from_on, until_on);
comment on table onboarding_extra_unit is 'Step 6: who also acts for another unit (vekâlet), from and until, both days included';
comment on column onboarding_extra_unit.granted is 'Whether the account is a member of the unit''s group now';

create table onboarding_page_right (
  person_id uuid not null references onboarding_person,
  page varchar(40) not null,
  constraint onboarding_page_right_pk primary key (person_id, page)
);
comment on table onboarding_page_right is 'Step 7: pages that an approved user may open';

create table onboarding_contact (
  onboarding_id uuid not null references onboarding,
  address varchar(300),
  phone varchar(20),
  fax varchar(20),
  email varchar(120),
  web varchar(150),
  constraint onboarding_contact_pk primary key (onboarding_id)
);
comment on table onboarding_contact is 'Step 8: what the footer of its documents shows';
comment on column onboarding_contact.fax is 'A number, or the word yok';

create table onboarding_signer (
  person_id uuid not null references onboarding_person,
  position varchar(30) not null,
  constraint onboarding_signer_pk primary key (person_id)
);
comment on table onboarding_signer is 'Step 9: the management team that a signature route may name';
comment on column onboarding_signer.position is
  'MAYOR, DEPUTY_MAYOR, SECRETARY_GENERAL, DEPUTY_SECRETARY_GENERAL or GENERAL_MANAGER';

create table onboarding_numbers (
  onboarding_id uuid not null references onboarding,
  last_incoming bigint not null,
  last_outgoing bigint not null,
  given_on date not null,
  given_by varchar(64) not null,
  constraint onboarding_numbers_pk primary key (onboarding_id)
);
comment on table onboarding_numbers is 'Step 10: last numbers of incoming and outgoing documents';
comment on column onboarding_numbers.given_on is 'Day in Istanbul; it has to be the go-live day';
