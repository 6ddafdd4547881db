-- Why somebody of the help desk had the KEP secret shown; the audit trail names the row.
create table kep_disclosure (
  id uuid not null,
  onboarding_id uuid not null references onboarding,
  reason varchar(500) not null,
  shown_to varchar(64) not null,
  shown_at timestamp with time zone default current_timestamp not null,
  constraint kep_disclosure_pk primary key (id)
);
create index kep_disclosure_by_time on kep_disclosure (shown_at);
comment on table kep_disclosure is 'Each time that the KEP secret of an onboarding was shown to the help desk in step 11';
comment on column kep_disclosure.reason is 'As it was typed';
comment on column kep_disclosure.shown_to is 'User id';

alter table kep_annex alter column received_by drop not null;
comment on column kep_annex.received_by is 'Teslim alan, as typed; empty once the name is destroyed';

-- How long what an onboarding gathered is kept (docs/decisions/0015).
insert into retention_rule (kind, position, method, schedule, period_length, period_unit, ground) values
  ('kep-disclosure', 42, 'DELETE', 'NIGHTLY', 10, 'YEARS', '6698 sayılı Kanun m. 12; 6098 sayılı Kanun m. 72'),
  ('onboarding-person', 72, 'DELETE', 'NIGHTLY', 2, 'YEARS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('kep-receipt', 74, 'ANONYMISE', 'NIGHTLY', 2, 'YEARS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('kep-secret', 105, 'DELETE', 'HOURLY', 1, 'DAYS', '6698 sayılı Kanun m. 4/2-ç ve m. 12'),
  ('onboarding', 165, 'KEEP', 'ELSEWHERE', null, null,
    '3473 sayılı Kanun; Devlet Arşiv Hizmetleri Hakkında Yönetmelik');
