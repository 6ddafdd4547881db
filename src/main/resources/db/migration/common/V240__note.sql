-- Internal notes (domain.md §2.11a): between officers of the bodies that hold or have held a request, and of nobody else.
create table request_note (
  id uuid primary key,
  request_id uuid not null references request (id),
  idempotency_key uuid not null,
  written_at timestamp with time zone not null,
  unit_code varchar(80) not null references organization_unit (code),
  written_by varchar(64) not null,
  text varchar(2000) not null,
  constraint request_note_written_once unique (request_id, idempotency_key)
);
comment on table request_note is 'İç not: what officers write for each other about a request; append-only, never told the muhtar';
comment on column request_note.idempotency_key is 'From the form: the same form sent twice makes one note';
comment on column request_note.unit_code is 'The body for which it was written; it holds the request or has held it';
comment on column request_note.written_by is 'Account of the officer';
comment on column request_note.text is 'As typed';
