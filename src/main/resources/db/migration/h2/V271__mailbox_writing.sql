-- H2's bytea ends at one megabyte.
create table mailbox_writing (
  id          uuid not null primary key,
  mandate_id  uuid not null references mandate,
  state       varchar(10) not null,
  words       blob not null,
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
  content     blob not null
);
create index mailbox_writing_file_by_writing on mailbox_writing_file (writing_id, place);
