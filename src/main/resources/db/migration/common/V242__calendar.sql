-- What a MİGM yöneticisi makes of a day (domain.md §2.6). Nothing is changed or deleted: what stands no more is withdrawn.
create table calendar_override (
  id              bigint generated always as identity primary key,
  on_date         date         not null,
  kind            varchar(20)  not null check (kind in ('HOLIDAY', 'WORKING', 'LEAVE', 'EXTENDING_LEAVE')),
  reason          varchar(500) not null,
  made_by         varchar(64),
  made_at         timestamp with time zone not null,
  withdrawn_by    varchar(64),
  withdrawn_at    timestamp with time zone,
  withdraw_reason varchar(500),
  standing_date   date unique,
  version         integer default 0 not null
);
create index calendar_override_by_date on calendar_override (on_date);
comment on table calendar_override is
  'Days on which the administrator''s word counts instead of law 2429 and the weekend; rows are withdrawn, never deleted';
comment on column calendar_override.id is 'Order of those of one day';
comment on column calendar_override.on_date is 'The day in Istanbul';
comment on column calendar_override.kind is
  'HOLIDAY, EXTENDING_LEAVE: last days move past it; WORKING: offices are open; LEAVE: for information, moves nothing';
comment on column calendar_override.reason is 'Why, in Turkish, as all staff may read it';
comment on column calendar_override.made_by is 'Account of the officer; empty for what was there before officers could enter days';
comment on column calendar_override.made_at is 'When it was entered';
comment on column calendar_override.withdrawn_by is 'Account of the officer who took it back; empty while it stands';
comment on column calendar_override.withdrawn_at is 'When; empty while it stands';
comment on column calendar_override.withdraw_reason is 'Why';
comment on column calendar_override.standing_date is 'The day while it stands, else empty: one day has one override';
comment on column calendar_override.version is 'Counts changes: who saw an older one changes nothing';

insert into calendar_override (on_date, kind, reason, made_at, standing_date)
  select on_date, kind, name, current_timestamp, on_date from calendar_day;
drop table calendar_day;

-- One row: officers who change the calendar queue at it.
create table calendar_revision (
  id     integer primary key check (id = 1),
  number integer not null
);
insert into calendar_revision (id, number) values (1, 0);
comment on table calendar_revision is 'How often the calendar of working days has changed';
comment on column calendar_revision.id is '1: there is one row';
comment on column calendar_revision.number is 'What request.calendar is compared with: an open request below it is counted again';

-- From which days both clocks run, and by which calendar their last days were counted.
alter table request add column legal_from date;
alter table request add column response_from date;
alter table request add column calendar integer default 0 not null check (calendar between 0 and 2147483646);
update request set legal_from = cast((coalesce(
    (select m.at from request_movement m where m.request_id = request.id and m.sequence = request.objection),
    filed_at)) at time zone 'Europe/Istanbul' as date);
update request set response_from = cast((coalesce(
    (select m.at from request_movement m where m.request_id = request.id and m.sequence = request.objection),
    (select min(m.at) from request_movement m where m.request_id = request.id and m.new_status = 'FORWARDED'),
    filed_at)) at time zone 'Europe/Istanbul' as date)
  where response_last_day is not null;
alter table request alter column legal_from set not null;
create index request_of_calendar on request (status, calendar);
comment on column request.legal_from is 'The day, in Istanbul, after which the legal answer time runs: of the filing or the objection';
comment on column request.response_from is
  'The day after which the bodies'' answer time runs: when the first body got it, or of the objection; empty before';
comment on column request.calendar is
  'calendar_revision.number by which its last days were counted, the older one when they were counted by two';
