-- What reports read beside request_stage; they alone read these.

-- Requests are counted by it alone: their rows are wide.
create index request_arrivals on request (filed_at, plate, subject_code, type, channel, muhtarlik_id);

-- The stages that go on.
create view request_stage_open as
  select id as request_id, stages as ordinal, stage_kind as kind, holder as unit_code, held_since as entered_at,
    cast(null as timestamp with time zone) as left_at, cast(null as bigint) as seconds, cast(null as varchar(10)) as ending,
    last_day, plate, muhtarlik_id, subject_code, type, channel
  from request where holder is not null;

-- All stages, by what both kinds have.
create view request_stage_all as
  select request_id, ordinal, kind, unit_code, entered_at, left_at, seconds, ending, plate, muhtarlik_id, subject_code, type,
    channel
  from request_stage
  union all
  select request_id, ordinal, kind, unit_code, entered_at, left_at, seconds, ending, plate, muhtarlik_id, subject_code, type,
    channel
  from request_stage_open;

-- Requests as they were filed, each with who has it now.
create view request_filed as
  select id as request_id, 1 as ordinal, holder as unit_code, filed_at as entered_at,
    cast(null as timestamp with time zone) as left_at, cast(null as bigint) as seconds, cast(null as varchar(10)) as ending,
    plate, muhtarlik_id, subject_code, type, channel
  from request;

-- Results, and what their muhtars say of them.
create view request_stage_judged as
  select s.request_id, s.ordinal, s.kind, s.unit_code, s.entered_at, s.left_at, s.seconds, s.ending, s.plate, s.muhtarlik_id,
    s.subject_code, s.type, s.channel, s.round = 1 and r.objection is not null as objected,
    case when s.round = 1 and r.objection is not null then r.first_result_useful else r.result_useful end as useful
  from request_stage s join request r on r.id = s.request_id
  where s.ending = 'RESOLVED';
