-- A go-live day stood at the beginning of the text, before the reason: "2026-12-28", "2026-12-28 Sunucu geç geldi.".
alter table onboarding_event add column go_live_on date;
alter table onboarding_event rename column text to reason;
update onboarding_event set go_live_on = cast(substring(reason from 1 for 10) as date),
  reason = case when char_length(reason) > 11 then substring(reason from 12) end
where action in ('GO_LIVE_SET', 'GO_LIVE_ASKED', 'GO_LIVE_MOVED');
comment on column onboarding_event.go_live_on is 'The go-live day in question';
comment on column onboarding_event.reason is 'As it was typed';
