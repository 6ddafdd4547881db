-- A sender takes the first of its lane; the millions that are done are not in its way.
create index notification_lane on notification (channel, secret, next_attempt_at, id) where next_attempt_at is not null;
-- Whether an earlier message to the same recipient still waits.
create index notification_recipient on notification (recipient, created_at, id) where next_attempt_at is not null;
-- The provider is asked for these.
create index notification_ask on notification (provider, ask_at) where ask_at is not null;
create index notification_reference on notification (provider_reference, provider) where provider_reference is not null;
-- What somebody must look at and can still help.
create index notification_trouble on notification (state, channel)
  where state in ('FAILED', 'UNSURE', 'UNDELIVERED') and text is not null;
-- Texts that are still there though their message was sent.
create index notification_text on notification (sent_at) where text is not null and sent_at is not null;
-- How the last minutes of a provider were.
create index notification_sent on notification (sent_at, provider) where sent_at is not null;
