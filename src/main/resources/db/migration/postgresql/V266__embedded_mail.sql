create table mailbox_embedded_mail (
  folder_id bigint       not null references mailbox_embedded_folder on delete cascade,
  uid       bigint       not null,
  flags     varchar(500) not null,
  received  timestamp with time zone not null,
  bytes     integer      not null,
  source    bytea not null,
  primary key (folder_id, uid)
);

-- Encrypted: nothing to compress.
alter table mailbox_embedded_mail alter column source set storage external;
