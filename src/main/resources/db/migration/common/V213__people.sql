alter table staff_account add column first_signed_in_at timestamp with time zone;
comment on column staff_account.first_signed_in_at is
  'When its owner was in for the first time, with a password of his own choice or by the ministry''s provider';

alter table onboarding_person add column version integer default 0 not null;
comment on column onboarding_person.version is 'Counts changes by people: who saw an older one changes nothing';
