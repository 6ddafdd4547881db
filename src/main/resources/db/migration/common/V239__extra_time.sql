-- Extra time for an answer (domain.md §2.3, move 9): a body wishes it, MİGM grants or refuses it once a round.
alter table request add column extra_time varchar(10);
alter table request add column extra_days integer default 0 not null;
comment on column request.extra_time is
  'What became of the wish for extra time in this round: WISHED, LAPSED, GRANTED or DENIED; empty without one';
comment on column request.extra_days is
  'Days by which MİGM has moved response_last_day in this round, counted from where it stood, before it rolled';
