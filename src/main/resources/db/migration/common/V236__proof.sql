-- Files with a result (domain.md §2.11a): they wait under a key of the request's, as a muhtar's files wait under his form's.
alter table request add column proof_key uuid;
alter table request add column proof_by varchar(64);
comment on column request.proof_key is
  'Under which files wait in attachment for the result; empty when nobody has laid any ready, or it has changed hands since';
comment on column request.proof_by is 'Account of the officer who laid them ready: with his result they go out, with no other';
comment on table attachment is
  'A file that a muhtar sent with a request, or an officer gave out with a result; its bytes are in attachment_content';
comment on column attachment.idempotency_key is 'Key of the form it was sent with, or of the request while it waits for a result';
comment on column attachment.request_id is 'Null until the form is filed or the result given; such rows are deleted after 24 hours';
