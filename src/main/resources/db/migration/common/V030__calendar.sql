create table calendar_day (
  on_date date primary key,
  kind varchar(20) not null check (kind in ('HOLIDAY', 'WORKING')),
  name varchar(100) not null
);

comment on table calendar_day is 'Days on which the administrator''s word counts instead of law 2429 and the weekend';
comment on column calendar_day.on_date is 'The day in Istanbul';
comment on column calendar_day.kind is 'HOLIDAY: last days move past it; WORKING: offices are open';
comment on column calendar_day.name is 'Why, in Turkish, as people may read it';
