create table attachment_content (
  attachment_id uuid primary key references attachment (id) on delete cascade,
  content bytea not null,
  thumbnail bytea
);

-- Pictures and PDFs are compressed already.
alter table attachment_content alter column content set storage external;
alter table attachment_content alter column thumbnail set storage external;
