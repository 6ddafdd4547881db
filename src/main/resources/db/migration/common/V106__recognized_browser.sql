alter table approval_code add column recognized boolean default false not null;

comment on column approval_code.recognized is
  'asked for by a browser from which this TCKN signed in before: a stranger''s code does not cancel it';
