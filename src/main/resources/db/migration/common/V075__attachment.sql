-- Files are stored before the form is validated, under the office and the form's key; filing claims them.
create table attachment (
  id uuid primary key,
  muhtarlik_id varchar(20) not null references muhtarlik (id),
  idempotency_key uuid not null,
  request_id uuid references request (id),
  file_name varchar(200) not null,
  media_type varchar(40) not null,
  size bigint not null,
  sha256 char(64) not null,
  position integer not null,
  created_at timestamp with time zone not null
);
create index attachment_of_form on attachment (muhtarlik_id, idempotency_key);
create index attachment_of_request on attachment (request_id, position);

comment on table attachment is 'A file that a muhtar sent with a request; its bytes are in attachment_content';
comment on column attachment.idempotency_key is 'Key of the form it was sent with';
comment on column attachment.request_id is 'Null until the form is filed; such rows are deleted after 24 hours';
comment on column attachment.file_name is 'Cleaned; the ending follows the content, not what was claimed';
comment on column attachment.sha256 is 'Of the stored bytes, hexadecimal; the same file sent twice is stored once';

-- What a muhtar typed and has not filed yet. Texts are kept as typed, also when they are too long for a request.
create table request_draft (
  mandate_id uuid primary key references mandate (id),
  idempotency_key uuid not null,
  type varchar(20),
  subject varchar(20),
  title varchar(2000),
  description varchar(20000),
  place varchar(2000),
  updated_at timestamp with time zone not null
);
