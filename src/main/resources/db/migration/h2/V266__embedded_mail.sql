-- H2's bytea ends at one megabyte.
create table mailbox_embedded_mail (
  folder_id bigint       not null references mailbox_embedded_folder on delete cascade,
  uid       bigint       not null,
  flags     varchar(500) not null,
  received  timestamp with time zone not null,
  bytes     integer      not null,
  source    blob not null,
  primary key (folder_id, uid)
);
