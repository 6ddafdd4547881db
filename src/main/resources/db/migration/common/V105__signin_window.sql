-- How often something was done in a span of time, over all nodes: security.md §1. Nobody's number or address is in it.
create table signin_window (
  scope varchar(20) not null,
  subject bytea not null,
  used integer not null,
  ends_at timestamp with time zone not null,
  constraint signin_window_pk primary key (scope, subject)
);
create index signin_window_ends on signin_window (ends_at);

comment on column signin_window.scope is 'what is counted: tr.mbs.signin.Window';
comment on column signin_window.subject is 'keyed hash of whom it is counted for: address, browser, TCKN, phone, account';
comment on column signin_window.used is 'how often since the window began';
comment on column signin_window.ends_at is 'from then on the row counts for nothing and may go';
