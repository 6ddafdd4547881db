-- H2's bytea ends at one megabyte.
create table attachment_content (
  attachment_id uuid primary key references attachment (id) on delete cascade,
  content blob not null,
  thumbnail blob
);
