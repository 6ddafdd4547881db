alter table notification alter column state set data type varchar(12);
alter table notification add column provider varchar(20);
alter table notification add column reported_at timestamp with time zone;
alter table notification add column ask_at timestamp with time zone;
alter table notification add column asked_at timestamp with time zone;
alter table notification add column edition integer default 0 not null;
alter table notification add column lease integer default 0 not null;
drop index notification_due;

comment on column notification.state is 'QUEUED, SENDING, SENT, DELIVERED, UNDELIVERED, EXPIRED (worth nothing any more), FAILED (refused or given up), UNSURE (perhaps sent: asked for, or a person decides), DISCARDED (a decoy)';
comment on column notification.text is 'AES-256-GCM, key outside the database; empty when it has had its turn: of a code once sent, of others once delivered or 72 h after sending; of what was never sent after 30 days';
comment on column notification.sent_at is 'when the provider took it, or may have taken it';
comment on column notification.provider is 'SENDING and later: who got it, such as netgsm-1; QUEUED: who may have it already, and so alone may get it again';
comment on column notification.reported_at is 'when the provider reported what became of it';
comment on column notification.ask_at is 'when the provider is asked next what became of it; empty when it is not asked';
comment on column notification.asked_at is 'when the provider last said that it is still on its way';
comment on column notification.lease is 'rises with each lease: who was given an older one may not write any more';
comment on column notification.edition is 'how often it was sent again after it did not arrive; part of our reference, else a provider that knows the reference would not send it';

create table sms_provider (
  name varchar(20) not null,
  weight integer not null,
  changed_at timestamp with time zone not null,
  constraint sms_provider_pk primary key (name),
  constraint sms_provider_weight check (weight between 0 and 100)
);
comment on table sms_provider is 'How the messages are shared among the SMS providers';
comment on column sms_provider.name is 'kind and place, such as netgsm-1';
comment on column sms_provider.weight is 'of a hundred messages, how many it is offered first';
comment on column sms_provider.changed_at is 'when the weight was changed';

create table sms_error (
  id bigint generated always as identity,
  provider varchar(20) not null,
  at timestamp with time zone not null,
  constraint sms_error_pk primary key (id)
);
create index sms_error_at on sms_error (at);
comment on table sms_error is 'Sends that a provider did not answer or could not take, of the last minutes, for the weights';
comment on column sms_error.provider is 'name of the provider';
comment on column sms_error.at is 'when';

create table sending_budget (
  channel varchar(10) not null,
  minute_start timestamp with time zone not null,
  minute_taken integer not null,
  day_start date not null,
  day_taken integer not null,
  constraint sending_budget_pk primary key (channel)
);
insert into sending_budget (channel, minute_start, minute_taken, day_start, day_taken)
  values ('SMS', current_timestamp, 0, date '2000-01-01', 0), ('EMAIL', current_timestamp, 0, date '2000-01-01', 0);
comment on table sending_budget is 'How many messages all nodes together have sent; approval codes have limits of their own and are not counted';
comment on column sending_budget.channel is 'SMS or EMAIL';
comment on column sending_budget.minute_start is 'the minute that minute_taken counts';
comment on column sending_budget.minute_taken is 'messages of that minute';
comment on column sending_budget.day_start is 'the day in Istanbul that day_taken counts';
comment on column sending_budget.day_taken is 'messages of that day';
