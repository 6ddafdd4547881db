-- A mail that is being written waits as long as a request that is (docs/decisions/0015).
insert into retention_rule (kind, position, method, schedule, period_length, period_unit, ground) values
  ('mailbox-writing', 136, 'DELETE', 'NIGHTLY', 30, 'DAYS', '6698 sayılı Kanun m. 4/2-ç');
