create index notification_lane on notification (channel, secret, next_attempt_at, id);
create index notification_recipient on notification (recipient, created_at, id);
create index notification_ask on notification (provider, ask_at);
create index notification_reference on notification (provider_reference, provider);
create index notification_trouble on notification (state, channel);
create index notification_sent on notification (sent_at, provider);
