-- Messages to addresses that nobody has wait for the first mail server in an outbox that had none: they never leave.
update notification set state = 'DISCARDED', next_attempt_at = null, text = null, last_error = 'made-up address'
  where channel = 'EMAIL' and state in ('QUEUED', 'FAILED', 'UNSURE')
    and recipient in (select code || '@kurum.example' from organization_unit);
