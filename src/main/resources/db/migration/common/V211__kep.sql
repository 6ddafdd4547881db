-- Steps 1 and 11. What is secret stands in kep_secret alone, and its row is deleted when step 11 closes.
create table kep_annex (
  onboarding_id uuid not null references onboarding,
  received_on date not null,
  document_number varchar(60) not null,
  received_by varchar(120) not null,
  constraint kep_annex_pk primary key (onboarding_id)
);
comment on table kep_annex is 'Receipt of the sealed letter with the KEP information: the default way';
comment on column kep_annex.received_by is 'Teslim alan, as typed';

create table kep_secret (
  onboarding_id uuid not null references onboarding,
  sealed bytea not null,
  typed_by varchar(64) not null,
  typed_at timestamp with time zone default current_timestamp not null,
  constraint kep_secret_pk primary key (onboarding_id)
);
comment on table kep_secret is 'KEP information that was typed in: write-only, encrypted, destroyed when step 11 closes';
comment on column kep_secret.sealed is 'All fields together, encrypted with a key of its own';

create table kep_record (
  onboarding_id uuid not null references onboarding,
  address varchar(120) not null,
  provider varchar(100),
  expires_on date,
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null,
  constraint kep_record_pk primary key (onboarding_id)
);
comment on table kep_record is 'Step 11: the KEP account that was set up in e-Belediye; nothing secret';
