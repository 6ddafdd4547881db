-- Üç Aylık Rapor (circular 2015/8): which quarters are due, whose reports are wanted, and what was signed. A draft is computed
-- whenever somebody looks at it. The three tables of what was signed are written once: the application's role may not change
-- them (ApplicationRole).
create table quarter_term (
  term         varchar(6) not null primary key,
  prepared_at  timestamp with time zone not null
);
comment on table quarter_term is 'Quarters whose reports have been prepared, on the first working day after each';
comment on column quarter_term.term is '2026-3';

create table quarter_report (
  unit_code  varchar(64) not null references organization_unit (code),
  term       varchar(6)  not null references quarter_term (term),
  plate      varchar(2)  not null,
  constraint quarter_report_pk primary key (unit_code, term)
);
create index quarter_report_of_term on quarter_report (term, plate, unit_code);
comment on table quarter_report is 'Of which body a report is wanted for which quarter';

create table quarter_signatory (
  unit_code  varchar(64)  not null primary key references organization_unit (code),
  user_id    varchar(64)  not null,
  title      varchar(100) not null,
  named_by   varchar(64)  not null,
  named_at   timestamp with time zone not null,
  version    integer      not null
);
comment on table quarter_signatory is 'Üç Aylık Rapor yetkilisi: who signs the reports of a body, as its birim yöneticisi named him';
comment on column quarter_signatory.title is 'As it is printed: Yazı İşleri Müdürü';

create table quarter_report_version (
  id            uuid         not null primary key,
  unit_code     varchar(64)  not null,
  term          varchar(6)   not null,
  version       integer      not null,
  replaces      uuid         references quarter_report_version (id),
  reason        varchar(500),
  unit_name     varchar(200) not null,
  signed_by     varchar(64)  not null,
  signer_name   varchar(200) not null,
  signer_title  varchar(100) not null,
  signed_at     timestamp with time zone not null,
  hash          varchar(64)  not null,
  constraint quarter_report_version_of foreign key (unit_code, term) references quarter_report (unit_code, term),
  constraint quarter_report_version_once unique (unit_code, term, version)
);
comment on table quarter_report_version is 'Reports as they were signed; a correction is a new version';
comment on column quarter_report_version.replaces is 'The version before; empty of the first one';
comment on column quarter_report_version.reason is 'Why it was corrected; empty of the first one';
comment on column quarter_report_version.hash is 'SHA-256 over all of it, in hexadecimal digits; the audit trail has it too';

create table quarter_report_figure (
  report_id       uuid        not null references quarter_report_version (id),
  kind            varchar(10) not null,
  positive        bigint      not null,
  negative        bigint      not null,
  partly          bigint      not null,
  informed        bigint      not null,
  withdrawn       bigint      not null,
  returned        bigint      not null,
  carried         bigint      not null,
  brought_over    bigint      not null,
  passed_on       bigint      not null,
  median_seconds  bigint,
  constraint quarter_report_figure_pk primary key (report_id, kind)
);
comment on column quarter_report_figure.kind is 'REQUESTS, OBJECTIONS';
comment on column quarter_report_figure.brought_over is 'Of the total: what the body had when the quarter began';
comment on column quarter_report_figure.passed_on is 'Of the carried ones: what the body passed on to another one';

create table quarter_report_line (
  report_id     uuid        not null references quarter_report_version (id),
  number        varchar(20) not null,
  round         integer     not null,
  fate          varchar(10) not null,
  brought_over  boolean     not null,
  passed_on     boolean     not null,
  seconds       bigint,
  reason        text,
  constraint quarter_report_line_pk primary key (report_id, number, round)
);
comment on table quarter_report_line is 'What the figures count: a round of a request';
comment on column quarter_report_line.fate is 'POSITIVE, NEGATIVE, PARTIAL, INFORMED, WITHDRAWN, RETURNED, CARRIED';
comment on column quarter_report_line.reason is 'Why it was not met, as the body answered, with numbers of persons and phones masked';
