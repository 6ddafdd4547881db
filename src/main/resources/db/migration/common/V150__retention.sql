-- How long personal data is kept (law 6698 art. 7; regulation of 28.10.2017). Periods are the ministry's to decide: who
-- owns the tables changes them here, and the next run follows. Why they are as they are: docs/decisions/0015.
create table retention_rule (
  kind          varchar(40)  not null primary key,
  position      integer      not null unique,
  method        varchar(10)  not null,
  schedule      varchar(10)  not null,
  period_length integer,
  period_unit   varchar(10),
  ground        varchar(300) not null,
  constraint retention_rule_method check (method in ('DELETE', 'ANONYMISE', 'KEEP')),
  constraint retention_rule_schedule check (schedule in ('NIGHTLY', 'HOURLY', 'ELSEWHERE')),
  constraint retention_rule_unit check (period_unit in ('DAYS', 'MONTHS', 'YEARS')),
  constraint retention_rule_period check (period_length > 0 and period_unit is not null
    or period_length is null and period_unit is null and schedule = 'ELSEWHERE')
);

comment on table retention_rule is 'How long each kind of personal data is kept, and what happens to it then';
comment on column retention_rule.kind is 'Name of the kind; the tables behind it are in personal-data.txt of the tests';
comment on column retention_rule.position is 'Order of the table on its page, and in which a run carries out its rules';
comment on column retention_rule.method is 'DELETE, ANONYMISE (the row stays and names nobody), KEEP';
comment on column retention_rule.schedule is 'NIGHTLY or HOURLY by our jobs; ELSEWHERE by others, or not at all';
comment on column retention_rule.period_length is 'How many units; of KEEP at least; empty when no period can be named';
comment on column retention_rule.period_unit is 'DAYS, MONTHS or YEARS of the calendar in Istanbul';
comment on column retention_rule.ground is 'Legal ground, in Turkish';

insert into retention_rule (kind, position, method, schedule, period_length, period_unit, ground) values
  ('person', 10, 'ANONYMISE', 'NIGHTLY', 10, 'YEARS', '6698 sayılı Kanun m. 7; 6098 sayılı Kanun m. 146'),
  ('mandate-contact', 20, 'ANONYMISE', 'NIGHTLY', 1, 'YEARS', '6698 sayılı Kanun m. 4/2-ç'),
  ('phone-change', 30, 'DELETE', 'NIGHTLY', 2, 'YEARS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('disclosure', 40, 'DELETE', 'NIGHTLY', 10, 'YEARS', '6698 sayılı Kanun m. 12; 6098 sayılı Kanun m. 72'),
  ('mandate-correction', 45, 'DELETE', 'NIGHTLY', 10, 'YEARS', '6698 sayılı Kanun m. 12; 6098 sayılı Kanun m. 72'),
  ('handover', 50, 'DELETE', 'NIGHTLY', 2, 'YEARS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('notification', 60, 'DELETE', 'NIGHTLY', 2, 'YEARS', '3071 sayılı Kanun m. 7; 6698 sayılı Kanun m. 4/2-ç'),
  ('staff-account', 70, 'ANONYMISE', 'NIGHTLY', 10, 'YEARS', '6698 sayılı Kanun m. 12; 6098 sayılı Kanun m. 72'),
  ('request-draft', 80, 'DELETE', 'HOURLY', 30, 'DAYS', '6698 sayılı Kanun m. 4/2-ç'),
  ('unclaimed-file', 90, 'DELETE', 'HOURLY', 1, 'DAYS', '6698 sayılı Kanun m. 4/2-ç'),
  ('handover-undecided', 100, 'DELETE', 'HOURLY', 7, 'DAYS', '6698 sayılı Kanun m. 4/2-ç'),
  ('approval-code', 110, 'DELETE', 'HOURLY', 1, 'DAYS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('signin-window', 120, 'DELETE', 'ELSEWHERE', 1, 'DAYS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('session', 130, 'DELETE', 'ELSEWHERE', null, null, '6698 sayılı Kanun m. 4/2-ç'),
  ('known-browser', 140, 'DELETE', 'ELSEWHERE', 1, 'YEARS', '6698 sayılı Kanun m. 12'),
  ('engine-history', 150, 'DELETE', 'ELSEWHERE', 180, 'DAYS', '6698 sayılı Kanun m. 4/2-ç'),
  ('request', 160, 'KEEP', 'ELSEWHERE', null, null,
    '3473 sayılı Kanun; Devlet Arşiv Hizmetleri Hakkında Yönetmelik'),
  ('audit-entry', 170, 'KEEP', 'ELSEWHERE', 10, 'YEARS', '6698 sayılı Kanun m. 12; 6098 sayılı Kanun m. 72'),
  ('destruction-log', 180, 'KEEP', 'ELSEWHERE', 3, 'YEARS', '28.10.2017 tarihli Yönetmelik m. 7/3');

create table destruction_log (
  id            bigint generated always as identity primary key,
  at            timestamp with time zone default current_timestamp not null,
  kind          varchar(40) not null,
  method        varchar(10) not null,
  destroyed     integer     not null,
  due_before    timestamp with time zone not null,
  period_length integer     not null,
  period_unit   varchar(10) not null
);
create index destruction_log_of_kind on destruction_log (kind, id);

comment on table destruction_log is
  'What was destroyed by the rules, a line for each transaction. Rows are only ever added. No personal data.';
comment on column destruction_log.at is 'When, by the clock of the database';
comment on column destruction_log.kind is 'Of retention_rule';
comment on column destruction_log.method is 'Of the rule at that time';
comment on column destruction_log.destroyed is 'How many';
comment on column destruction_log.due_before is 'What the rule counts from lay before this moment';
comment on column destruction_log.period_length is 'Of the rule at that time';
comment on column destruction_log.period_unit is 'Of the rule at that time';

-- The jobs whose work destroy-each-hour does now.
delete from scheduled_tasks
where task_name in ('purge-approval-codes', 'forget-unfiled-forms', 'discard-forgotten-handovers');
