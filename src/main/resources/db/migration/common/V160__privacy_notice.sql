create table privacy_notice_shown (
  person   varchar(100) not null,
  version  date         not null,
  shown_at timestamp with time zone default current_timestamp not null,
  primary key (person, version)
);

comment on table privacy_notice_shown is
  'Who was shown on a page of ours that there is an aydınlatma metni (law 6698 art. 10): once for each version';
comment on column privacy_notice_shown.person is
  'muhtar:<id of the person, whatever the office> or account:<user id>; names nobody';
comment on column privacy_notice_shown.version is 'Day from which that text is in force; names it';
comment on column privacy_notice_shown.shown_at is 'When, by the clock of the database';
