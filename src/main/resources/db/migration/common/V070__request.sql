create table subject (
  code varchar(8) primary key,
  name varchar(100) not null,
  position integer not null
);

-- One row a year; the next number is taken by one statement (RequestNumbers).
create table request_counter (
  for_year integer primary key,
  last_number integer not null
);

create table request (
  id uuid primary key,
  number varchar(20) not null unique,
  muhtarlik_id varchar(20) not null references muhtarlik (id),
  plate char(2) not null,
  mandate_id uuid not null references mandate (id),
  type varchar(12) not null,
  subject_code varchar(8) not null references subject (code),
  title varchar(120) not null,
  description varchar(4000) not null,
  place varchar(300),
  search_fold varchar(300) not null,
  channel varchar(10) not null,
  idempotency_key uuid not null,
  status varchar(10) not null,
  holder varchar(80) references organization_unit (code),
  held_since timestamp with time zone not null,
  suggestion varchar(60),
  filed_at timestamp with time zone not null,
  legal_last_day date not null,
  response_last_day date,
  last_day date not null,
  returns integer not null,
  arbitration varchar(8) not null,
  movements integer not null,
  outcome varchar(8),
  result_text varchar(4000),
  result_reason varchar(2000),
  resolved_at timestamp with time zone,
  resolved_by varchar(80) references organization_unit (code),
  version integer not null,
  constraint request_filed_once unique (muhtarlik_id, idempotency_key)
);
create index request_of_office on request (muhtarlik_id, status, filed_at desc);
create index request_of_holder on request (holder, last_day);
create index request_of_province on request (plate, filed_at desc, id desc);
create index request_of_subject on request (subject_code, filed_at desc, id desc);
create index request_by_time on request (filed_at desc, id desc);
create index request_of_status on request (status, last_day);

create table request_movement (
  request_id uuid not null references request (id),
  sequence integer not null,
  at timestamp with time zone not null,
  action varchar(10) not null,
  old_status varchar(10),
  new_status varchar(10) not null,
  acting_unit varchar(80) references organization_unit (code),
  acting_person varchar(64),
  target_unit varchar(80) references organization_unit (code),
  proposed_unit varchar(80) references organization_unit (code),
  text varchar(4500) not null,
  note varchar(2000),
  channel varchar(10),
  last_day date not null,
  primary key (request_id, sequence)
);
create index request_movement_of_target on request_movement (target_unit, request_id);

comment on table request is 'Talep: a request of a muhtar as it stands now; its history is request_movement';
comment on column request.id is 'Business key of the process instance';
comment on column request.number is 'MBS-year-sequence, shown to everybody';
comment on column request.mandate_id is 'Who filed it; the request itself belongs to the office (muhtarlik_id)';
comment on column request.type is 'REQUEST, SUGGESTION, COMPLAINT';
comment on column request.search_fold is 'Title and office as the staff search compares them: TurkishText.fold';
comment on column request.channel is 'PORTAL, IN_PERSON, PHONE, EMAIL, PETITION';
comment on column request.idempotency_key is 'From the form: the same form sent twice files one request';
comment on column request.status is 'PENDING, FORWARDED, RESOLVED, WITHDRAWN';
comment on column request.holder is 'The one unit that holds it; null when it is closed';
comment on column request.held_since is 'When the holder got it';
comment on column request.suggestion is 'Body suggested by subject-routing when it was recorded';
comment on column request.legal_last_day is 'Law 3071: 30 days from the day after filing, rolled to a working day';
comment on column request.response_last_day is 'Circular 2015/8: 15 days from the day after it first reached a body';
comment on column request.last_day is 'The one on pages: legal while PENDING, the earlier of both while FORWARDED';
comment on column request.returns is 'Returns to MİGM in this round';
comment on column request.arbitration is 'NONE, OPEN (waits for the arbiter), DECIDED (the body cannot return it again)';
comment on column request.movements is 'Number of movements, the sequence of the last one';
comment on column request.outcome is 'POSITIVE, NEGATIVE, PARTIAL, INFORMED';
comment on table request_movement is 'Hareket: what happened to a request, append-only';
comment on column request_movement.acting_person is 'Account of the officer; staff only. Null when the muhtar acted';
comment on column request_movement.text is 'What the muhtar reads';
comment on column request_movement.note is 'Forwarding note between bodies; staff only';
comment on column request_movement.last_day is 'Last day after the move';
