-- One e-mail a working day: which unit had its digest when.
create table request_digest (
  unit_code varchar(80) primary key references organization_unit (code),
  on_date date not null,
  told_before timestamp with time zone not null
);
comment on table request_digest is 'The last morning digest of a unit; a round that runs twice tells nobody twice';
comment on column request_digest.on_date is 'Day of the digest in Istanbul';
comment on column request_digest.told_before is
  'What reached its first body before this has been told as being at day 10 of the answer time';
