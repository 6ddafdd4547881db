-- What muhtar and holder say to each other while a request stays where it is (domain.md §2.3, moves 8, 11 and 12).
alter table request add column additions integer default 0 not null;
alter table request add column question integer;
comment on column request.additions is 'How many times the muhtar has added information; at most ten';
comment on column request.question is 'Movement by which its holder asked the muhtar something; empty when no question is open';

alter table request_movement add column words varchar(2000);
alter table request_movement add column idempotency_key uuid;
comment on column request_movement.words is 'What the muhtar wrote with this movement, as typed; empty when only files came';
comment on column request_movement.idempotency_key is 'From the muhtar''s form: the same form sent twice makes one movement';

alter table attachment add column movement integer;
alter table attachment add constraint attachment_of_movement foreign key (request_id, movement)
  references request_movement (request_id, sequence);
comment on column attachment.movement is 'The movement with which it came; empty when it came with the request itself';
