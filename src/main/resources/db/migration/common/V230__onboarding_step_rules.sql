-- The rules of the eleven steps stand beside their texts. Until now they were the same for every version of the catalogue,
-- so each version that is stored already gets them as they were.
alter table onboarding_catalogue add column follows varchar(20);
alter table onboarding_catalogue add column reviewer varchar(20);
alter table onboarding_catalogue add column sent_back boolean default false not null;
alter table onboarding_catalogue add column gives_back integer;
alter table onboarding_catalogue add column reopened boolean default false not null;
alter table onboarding_catalogue add column rests_on varchar(20);
alter table onboarding_catalogue add column skipped boolean default false not null;
alter table onboarding_catalogue add column on_go_live boolean default false not null;
alter table onboarding_catalogue add column decides varchar(20);
comment on column onboarding_catalogue.follows is 'Steps that have to be over before it begins: 6 7 8 9';
comment on column onboarding_catalogue.reviewer is
  'Who looks at it after its owner; of step 4 when it was opened again, for otherwise step 5 does. Empty: nobody';
comment on column onboarding_catalogue.sent_back is 'Whether its reviewer may send it back, or can only accept it';
comment on column onboarding_catalogue.gives_back is 'Step that its owner may give back instead of completing this one';
comment on column onboarding_catalogue.reopened is 'Whether it can be opened again when it is finished';
comment on column onboarding_catalogue.rests_on is
  'Steps on which its facts rest: it may lack something after one of them was opened again';
comment on column onboarding_catalogue.skipped is 'Whether it may not apply';
comment on column onboarding_catalogue.on_go_live is 'Whether it is done on the go-live day itself';
comment on column onboarding_catalogue.decides is 'GO_LIVE_DAY, ACTING, NUMBERS or KEP: what it settles for the whole move';

update onboarding_catalogue set follows = '1' where step = 2;
update onboarding_catalogue set follows = '2' where step = 3;
update onboarding_catalogue set follows = '3' where step = 4;
update onboarding_catalogue set follows = '4' where step = 5;
update onboarding_catalogue set follows = '5' where step in (6, 7, 8, 9);
update onboarding_catalogue set follows = '6 7 8 9' where step = 10;
update onboarding_catalogue set follows = '10' where step = 11;
update onboarding_catalogue set reviewer = 'HELP_DESK', sent_back = true where step in (1, 4);
update onboarding_catalogue set reviewer = 'PROJECT_LEAD', sent_back = true where step = 3;
update onboarding_catalogue set reviewer = 'PROJECT_LEAD' where step = 5;
update onboarding_catalogue set gives_back = 4, rests_on = '4' where step = 5;
update onboarding_catalogue set gives_back = 10 where step = 11;
update onboarding_catalogue set reopened = true where step in (1, 3, 4, 6, 7, 8, 9);
update onboarding_catalogue set rests_on = '4 5' where step in (7, 9);
update onboarding_catalogue set rests_on = '3' where step = 8;
update onboarding_catalogue set skipped = true where step = 6;
update onboarding_catalogue set on_go_live = true where step in (10, 11);
update onboarding_catalogue set decides = 'GO_LIVE_DAY' where step = 1;
update onboarding_catalogue set decides = 'ACTING' where step = 5;
update onboarding_catalogue set decides = 'NUMBERS' where step = 10;
update onboarding_catalogue set decides = 'KEP' where step = 11;
