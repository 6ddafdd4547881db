-- H2's bytea ends at one megabyte.
create table mailbox_archive (
  id            uuid         not null primary key,
  mailbox_id    uuid         not null references mailbox,
  mandate_id    uuid         not null references mandate,
  folder_sealed bytea        not null,
  source_mac    varchar(64)  not null,
  source_sealed blob         not null,
  archived_at   timestamp with time zone default current_timestamp not null,
  constraint mailbox_archive_once unique (mailbox_id, mandate_id, source_mac)
);
create index mailbox_archive_by_time on mailbox_archive (archived_at);
