-- One row for every code that was asked for, whoever asked: security.md §1. Neither a TCKN nor a code is in it.
create table approval_code (
  id uuid not null,
  subject_hash bytea not null,
  mandate uuid not null,
  code_mac bytea not null,
  browser_binding bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null,
  state varchar(10) not null,
  constraint approval_code_pk primary key (id)
);
create index approval_code_subject on approval_code (subject_hash, state);
create index approval_code_created on approval_code (created_at);

comment on column approval_code.id is 'also the business key of the process approval-code';
comment on column approval_code.subject_hash is 'keyed hash of the TCKN that was typed';
comment on column approval_code.mandate is 'whom the code lets in; for a decoy an id that no mandate has';
comment on column approval_code.code_mac is 'HMAC of id and code, with a key outside the database';
comment on column approval_code.browser_binding is 'keyed hash of the cookie of the browser that asked';
comment on column approval_code.state is 'OPEN, USED, DEAD (five wrong tries), SUPERSEDED, EXPIRED';
