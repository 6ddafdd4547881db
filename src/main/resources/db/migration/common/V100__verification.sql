-- "Doğrulama Kodu": security.md §1. Both tables are empty again a few minutes after the last visitor.
create table verification_solution (
  challenge varchar(64) not null,
  expires_at timestamp with time zone not null,
  constraint verification_solution_pk primary key (challenge)
);
create index verification_solution_expires on verification_solution (expires_at);

comment on table verification_solution is 'proofs of work that have been used';
comment on column verification_solution.challenge is 'SHA-256 that was solved, in hex; the primary key makes it work once';

create table verification_picture (
  binding bytea not null,
  answer bytea not null,
  expires_at timestamp with time zone not null,
  constraint verification_picture_pk primary key (binding)
);
create index verification_picture_expires on verification_picture (expires_at);

comment on table verification_picture is 'pictures that nobody has answered yet; an answer, right or wrong, deletes its row';
comment on column verification_picture.binding is 'keyed hash of the id in the page and the cookie of the browser';
comment on column verification_picture.answer is 'its characters, encrypted';
