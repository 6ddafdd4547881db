-- How long what a mailbox leaves behind is kept (docs/decisions/0015).
insert into retention_rule (kind, position, method, schedule, period_length, period_unit, ground) values
  ('mailbox-archive', 55, 'DELETE', 'NIGHTLY', 2, 'YEARS', '3071 sayılı Kanun m. 7; 6698 sayılı Kanun m. 4/2-ç'),
  ('mailbox-key', 135, 'DELETE', 'ELSEWHERE', null, null, '6698 sayılı Kanun m. 4/2-ç ve m. 12');
