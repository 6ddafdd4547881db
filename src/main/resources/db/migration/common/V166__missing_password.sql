alter table staff_account add column password_missing boolean default false not null;

comment on column staff_account.password_missing is
  'true: came from a file and got no password yet, nobody signs in with it';
