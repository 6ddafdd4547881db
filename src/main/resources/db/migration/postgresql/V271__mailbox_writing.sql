-- A mail that is being written: here until it lies in a folder of the mail server, which may be full or away.
create table mailbox_writing (
  id          uuid not null primary key,
  mandate_id  uuid not null references mandate,
  state       varchar(10) not null,
  words       bytea not null,
  claimed_at  timestamp with time zone,
  updated_at  timestamp with time zone not null
);
create index mailbox_writing_by_mandate on mailbox_writing (mandate_id, updated_at);
create index mailbox_writing_by_time on mailbox_writing (updated_at);
create table mailbox_writing_file (
  id          uuid not null primary key,
  writing_id  uuid not null references mailbox_writing on delete cascade,
  place       integer not null,
  about       bytea not null,
  size        bigint not null,
  content     bytea not null
);
create index mailbox_writing_file_by_writing on mailbox_writing_file (writing_id, place);
alter table mailbox_writing_file alter column content set storage external;

comment on table mailbox_writing is 'Mails that muhtars are writing; of one that was sent the key alone stays, so that it is not sent twice';
comment on column mailbox_writing.id is 'Key of the form, and with the domain the Message-ID';
comment on column mailbox_writing.mandate_id is 'Who writes it; nobody else gets it back, nor the successor in the office';
comment on column mailbox_writing.state is 'OPEN, SENDING, SENT, UNSURE, LEFT, SAVED';
comment on column mailbox_writing.words is 'Recipients, subject, text and where it comes from; AES-256-GCM, key outside the database; empty once sent';
comment on column mailbox_writing.claimed_at is 'Since when somebody sends it; after ten minutes its node is taken for gone';
comment on column mailbox_writing_file.about is 'Name and media type; AES-256-GCM';
comment on column mailbox_writing_file.content is 'AES-256-GCM';
comment on column mailbox_writing_file.size is 'Bytes of the file';
