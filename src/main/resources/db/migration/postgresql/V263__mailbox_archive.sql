-- What a holder of an office had for himself in its mailbox: no page reads it, and retention destroys it.
create table mailbox_archive (
  id            uuid         not null primary key,
  mailbox_id    uuid         not null references mailbox,
  mandate_id    uuid         not null references mandate,
  folder_sealed bytea        not null,
  source_mac    varchar(64)  not null,
  source_sealed bytea        not null,
  archived_at   timestamp with time zone default current_timestamp not null,
  constraint mailbox_archive_once unique (mailbox_id, mandate_id, source_mac)
);
create index mailbox_archive_by_time on mailbox_archive (archived_at);

comment on table mailbox_archive is 'Messages of a predecessor: his drafts and own folders, taken from the mail server at the hand-over';
comment on column mailbox_archive.mandate_id is 'Whose they were';
comment on column mailbox_archive.folder_sealed is 'Name of the folder; AES-256-GCM, key outside the database';
comment on column mailbox_archive.source_mac is 'Keyed hash of folder and message in hexadecimal: archived once, however often the visit begins anew';
comment on column mailbox_archive.source_sealed is 'The message as it lay there; AES-256-GCM';
alter table mailbox_archive alter column source_sealed set storage external;
