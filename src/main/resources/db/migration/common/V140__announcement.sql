create table announcement (
  id            bigint generated always as identity primary key,
  title         varchar(120)  not null,
  text          varchar(4000) not null,
  shown_from    date          not null,
  shown_until   date,
  taken_down_at timestamp with time zone,
  version       integer       default 0 not null,
  created_at    timestamp with time zone default current_timestamp not null,
  constraint announcement_ends_after_start check (shown_until >= shown_from)
);
create index announcement_newest on announcement (shown_from, id);

comment on table announcement is 'Duyurular: what MİGM tells everybody; rows are never deleted. audit_entry says who wrote them';
comment on column announcement.id is 'Order of those that begin on one day';
comment on column announcement.title is 'Plain text';
comment on column announcement.text is 'Plain text; an empty line ends a paragraph';
comment on column announcement.shown_from is 'First day on which everybody sees it, in Istanbul; the date above it';
comment on column announcement.shown_until is 'Last day on which everybody sees it, inclusive; empty without an end';
comment on column announcement.taken_down_at is 'When an officer took it down for good; empty otherwise';
comment on column announcement.version is 'Counts changes: who saw an older one changes nothing';
comment on column announcement.created_at is 'When it was written, by the clock of the database';
