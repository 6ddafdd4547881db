-- Requests about the same matter (domain.md §2.11a). Each link stands there twice, once from each side; what was linked when,
-- and by whom, is told by the movements of both.
create table request_link (
  request_id uuid not null references request (id),
  other_id uuid not null references request (id),
  primary key (request_id, other_id),
  constraint request_link_of_two check (request_id <> other_id)
);
create index request_link_of_other on request_link (other_id);
comment on table request_link is 'Which requests officers have linked as being about the same matter; both stay whole';
comment on column request_link.other_id is 'The other request, which has the same link the other way round';
