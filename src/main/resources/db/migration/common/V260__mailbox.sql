-- Each office's mailbox (domain.md §2.12a), and the views that the mail server reads: who may be in by which password or
-- token is said here alone, by this database's clock. At midnight in Istanbul a mandate that is over opens nothing more.
create table mailbox (
  id           uuid         not null primary key,
  muhtarlik_id varchar(20)  not null unique references muhtarlik,
  address      varchar(120) not null unique,
  display_name varchar(300) not null,
  quota_mb     integer      default 1024 not null check (quota_mb > 0),
  prepared_for uuid         references mandate,
  used         boolean      default false not null
);
comment on table mailbox is 'One for each office, made once; open while the office is in the register, whoever holds it';
comment on column mailbox.address is 'il.ilce.ad@ the configured domain; kept when the name changes';
comment on column mailbox.display_name is 'As mail programs show it: Yukarıpınar Köyü Muhtarlığı (Çankırı, Merkez)';
comment on column mailbox.quota_mb is 'What it may hold, in megabytes';
comment on column mailbox.prepared_for is
  'The mandate whose holder may get in; empty or another than the present one: handed over before he can';
comment on column mailbox.used is 'Whether that holder ever had a key to it; if not, nothing of his is in it';

create table mailbox_alias (
  address    varchar(120) not null primary key,
  mailbox_id uuid         not null references mailbox,
  since      timestamp with time zone default current_timestamp not null
);
create index mailbox_alias_of_mailbox on mailbox_alias (mailbox_id);
comment on table mailbox_alias is 'Earlier addresses: they receive until the next import of a register';
comment on column mailbox_alias.since is 'When it was replaced';

create table mailbox_password (
  mailbox_id uuid        not null primary key references mailbox,
  mandate_id uuid        not null references mandate,
  hash       varchar(60) not null,
  given      boolean     not null
);
comment on table mailbox_password is 'The password of who holds the office; it ends with his mandate';
comment on column mailbox_password.hash is 'bcrypt';
comment on column mailbox_password.given is 'An officer handed it over: it opens one page, to choose another; no mail program';

create table mailbox_session (
  token_sha256 varchar(64) not null primary key,
  mailbox_id   uuid        not null references mailbox,
  mandate_id   uuid        references mandate,
  expires_at   timestamp with time zone not null
);
create index mailbox_session_of_mailbox on mailbox_session (mailbox_id);
create index mailbox_session_expiry on mailbox_session (expires_at);
comment on table mailbox_session is 'Tokens with which our own nodes sign in to the mail server; a node has the token, nobody else';
comment on column mailbox_session.token_sha256 is 'SHA-256 in hexadecimal of the token''s text';
comment on column mailbox_session.mandate_id is 'For whom; empty for the hand-over, which is for nobody';

create table mailbox_kick (
  id      bigint generated always as identity primary key,
  address varchar(120) not null,
  since   timestamp with time zone default current_timestamp not null
);
comment on table mailbox_kick is 'Mailboxes with keys that have ended, until the mail server has closed their open connections';
comment on column mailbox_kick.since is 'When they ended';

create view mailbox_holder (mailbox_id, mandate_id) as
select b.id, m.id
from mailbox b
join muhtarlik o on o.id = b.muhtarlik_id and o.active
join mandate m on m.muhtarlik_id = o.id
where m.start_on <= cast(current_timestamp at time zone 'Europe/Istanbul' as date)
  and (m.end_on is null or m.end_on > cast(current_timestamp at time zone 'Europe/Istanbul' as date)
    or m.end_on = cast(current_timestamp at time zone 'Europe/Istanbul' as date) and m.closed_at is null);

create view maild_user (address, password, quota_mb) as
select b.address, '{BLF-CRYPT}' || p.hash, b.quota_mb
from mailbox b
join muhtarlik o on o.id = b.muhtarlik_id and o.active
left join mailbox_holder h on h.mailbox_id = b.id and h.mandate_id = b.prepared_for
left join mailbox_password p on p.mailbox_id = b.id and p.mandate_id = h.mandate_id and not p.given;

create view maild_session (address, token_sha256) as
select b.address, s.token_sha256
from mailbox_session s
join mailbox b on b.id = s.mailbox_id
join muhtarlik o on o.id = b.muhtarlik_id and o.active
left join mailbox_holder h on h.mailbox_id = b.id and h.mandate_id = b.prepared_for
where s.expires_at > current_timestamp and (s.mandate_id is null or s.mandate_id = h.mandate_id);

create view maild_alias (alias, address) as
select a.address, b.address
from mailbox_alias a
join mailbox b on b.id = a.mailbox_id
join muhtarlik o on o.id = b.muhtarlik_id and o.active;
