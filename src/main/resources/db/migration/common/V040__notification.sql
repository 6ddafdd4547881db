create table notification (
  id uuid not null,
  message_key varchar(100) not null,
  channel varchar(10) not null,
  kind varchar(40) not null,
  recipient varchar(320) not null,
  subject varchar(200),
  text bytea,
  secret boolean not null,
  decoy boolean not null,
  state varchar(10) not null,
  attempts integer not null,
  created_at timestamp with time zone not null,
  next_attempt_at timestamp with time zone,
  sent_at timestamp with time zone,
  provider_reference varchar(200),
  last_error varchar(200),
  constraint notification_pk primary key (id),
  constraint notification_key unique (message_key)
);
-- For what is due and for counting what is stuck; finished rows are at its far end, with an empty time.
create index notification_due on notification (state, next_attempt_at);

comment on table notification is 'Outbox: messages to muhtars and bodies, written in the transaction of the action they tell about';
comment on column notification.id is 'UUID version 7, in the order of creation';
comment on column notification.message_key is 'unique for ever; our reference at the provider, so that nothing is sent twice';
comment on column notification.channel is 'SMS or EMAIL';
comment on column notification.kind is 'what it is about, such as approval-code or request-forwarded';
comment on column notification.recipient is 'phone as +905XXXXXXXXX, or e-mail address';
comment on column notification.subject is 'of an e-mail; empty for an SMS';
comment on column notification.text is 'AES-256-GCM, key outside the database; empty when it was secret and has had its turn';
comment on column notification.secret is 'worth something for five minutes only: sent first, blanked afterwards';
comment on column notification.decoy is 'costs what a real message costs and is never sent';
comment on column notification.state is 'QUEUED, SENDING, SENT, FAILED (refused or given up), UNSURE (perhaps sent: a person decides), DISCARDED (a decoy)';
comment on column notification.attempts is 'how often sending was begun';
comment on column notification.created_at is 'when the action happened';
comment on column notification.next_attempt_at is 'QUEUED: when it is sent; SENDING: when the lease of the sending node ends; else empty';
comment on column notification.sent_at is 'when the provider took it';
comment on column notification.provider_reference is 'what the provider calls it';
comment on column notification.last_error is 'why the last attempt did not succeed; no personal data';
