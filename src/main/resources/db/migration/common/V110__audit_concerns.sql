alter table audit_entry add column concerns varchar(110);

comment on column audit_entry.concerns is
  'Whose data it is: mandate:<id>, office:<id of the muhtarlık> or account:<user id>; empty when it is nobody''s';

-- An auditor asks for one person, one kind of act or a span of time, the latest first.
create index audit_entry_of_actor on audit_entry (actor, at, id);
create index audit_entry_concerning on audit_entry (concerns, at, id);
create index audit_entry_of_action on audit_entry (action, at, id);
create index audit_entry_of_subject on audit_entry (subject_id, at, id);
create index audit_entry_by_time on audit_entry (at, id);

-- One row for every entry, added by a job once a minute; nothing here or in audit_entry is ever changed.
create table audit_seal (
  sequence bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  sealed_at timestamp with time zone default current_timestamp not null,
  constraint audit_seal_pk primary key (sequence),
  constraint audit_seal_of_entry unique (entry_id)
);

comment on table audit_seal is 'Chain over audit_entry: a changed or missing row breaks it. Rows are only ever added';
comment on column audit_seal.sequence is 'Place in the chain, from 1 without a gap';
comment on column audit_seal.entry_id is 'The sealed entry; entries are sealed in the order in which they become visible';
comment on column audit_seal.hash is 'HMAC-SHA-256 of the previous hash, the sequence and the entry; key outside the database';
comment on column audit_seal.sealed_at is 'When, by the clock of the database';
