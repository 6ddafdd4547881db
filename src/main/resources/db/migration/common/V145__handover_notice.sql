alter table handover_problem add column notice boolean default false not null;
comment on column handover_problem.notice is
  'true: nothing is wrong, the officer is to look at the line before he decides; the name of a known person changes';
