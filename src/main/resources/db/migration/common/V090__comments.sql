-- Columns that came without a word of explanation.
comment on table request_draft is 
  'What a muhtar typed into Başvuru Formu and has not filed; one form each, kept 30 days';
comment on column request_draft.mandate_id is 'Who typed it; nobody else gets it back';
comment on column request_draft.idempotency_key is 'Key of the form, under which its files wait in attachment';
comment on column request_draft.type is 'As chosen: a name as in request.type, or anything else that was sent';
comment on column request_draft.subject is 'As chosen: a code as in subject.code, or anything else that was sent';
comment on column request_draft.title is 'As typed, also when it is longer than a request may have it';
comment on column request_draft.description is 'As typed, also when it is longer than a request may have it';
comment on column request_draft.place is 'As typed, also when it is longer than a request may have it';
comment on column request_draft.updated_at is 'When it was last sent; 30 days later it is deleted';

comment on table approval_code is 
  'One row for every approval code that was asked for, decoys too; deleted after 24 hours';
comment on column approval_code.created_at is 
  'By the clock of the database; of several rows of a subject the newest stays open';
comment on column approval_code.expires_at is 'Five minutes later; after it no try counts';
comment on column approval_code.attempts is 'Tries so far, at most five';
