-- The facts that reports are made of: a row for each stay of a request with a unit that has ended, written by the movement
-- that ended it and made from movements alone. The one that goes on stands in the request itself.
create table request_stage (
  request_id         uuid        not null references request (id),
  ordinal            integer     not null,
  round              integer     not null,
  round_began        timestamp with time zone not null,
  kind               varchar(12) not null,
  came_from          varchar(80) references organization_unit (code),
  unit_code          varchar(80) not null references organization_unit (code),
  entered_at         timestamp with time zone not null,
  touched_at         timestamp with time zone,
  left_at            timestamp with time zone not null,
  ending             varchar(10) not null,
  next_unit          varchar(80) references organization_unit (code),
  outcome            varchar(8),
  last_day           date        not null,
  late               boolean     not null,
  seconds            bigint      not null,
  days               integer     not null,
  round_seconds      bigint      not null,
  round_days         integer     not null,
  seconds_untouched  bigint,
  filed_at           timestamp with time zone not null,
  plate              char(2)     not null,
  muhtarlik_id       varchar(20) not null references muhtarlik (id),
  subject_code       varchar(8)  not null,
  type               varchar(12) not null,
  channel            varchar(10) not null,
  constraint request_stage_pk primary key (request_id, ordinal)
);
create index request_stage_by_time on request_stage (left_at);
create index request_stage_of_province on request_stage (plate, left_at);
create index request_stage_of_unit on request_stage (unit_code, left_at);
create index request_stage_of_subject on request_stage (subject_code, left_at);

comment on table request_stage is
  'How long each request was with whom, a row for each stay that has ended; made from request_movement. No personal data.';
comment on column request_stage.ordinal is 'Place among the stages of the request, from 1';
comment on column request_stage.round is '1, after the objection 2';
comment on column request_stage.round_began is 'When it was filed, or objected to';
comment on column request_stage.came_from is 'Unit that passed it on; empty when a round begins with this stage';
comment on column request_stage.next_unit is 'Unit that got it then; equal to came_from when it went back to where it had come from';
comment on column request_stage.kind is
  'TRIAGE, GOVERNORATE, DIRECTORATE, MUNICIPALITY, RETURNED and ARBITRATION (back at MİGM), OBJECTION';
comment on column request_stage.touched_at is 'When the unit first asked, told, wished or decided something; empty when it never did';
comment on column request_stage.ending is 'FORWARDED, RETURNED, RESOLVED, WITHDRAWN';
comment on column request_stage.outcome is 'Of the result, when it ended by one, as in request';
comment on column request_stage.last_day is 'Son gün that bound the unit last';
comment on column request_stage.late is 'Whether it left after that day, in Istanbul';
comment on column request_stage.seconds is 'From entered_at to left_at by the calendar: nights, week-ends and holidays count';
comment on column request_stage.days is 'The same by the dates in Istanbul';
comment on column request_stage.round_seconds is 'From round_began to left_at';
comment on column request_stage.round_days is 'The same by the dates in Istanbul';
comment on column request_stage.seconds_untouched is 'From entered_at to touched_at';
comment on column request_stage.filed_at is 'Of the request, as plate, muhtarlik_id, subject_code, type and channel are';

-- The stay that goes on, beside holder, held_since, last_day and objection.
alter table request add column stages integer default 0 not null;
alter table request add column stage_kind varchar(12);
alter table request add column came_from varchar(80) references organization_unit (code);
alter table request add column touched_at timestamp with time zone;
alter table request add column round_began timestamp with time zone;
comment on column request.stages is 'Number of its stages so far, the one that goes on among them';
comment on column request.stage_kind is 'Kind of the stage that goes on, as in request_stage; empty when it is closed';
comment on column request.came_from is 'Unit that passed it on to its holder; empty when it is closed, or a round began there';
comment on column request.round_began is 'When its last round began: filed, or objected to';
comment on column request.touched_at is 'When its holder first did something about it, as in request_stage; empty when it has not';
