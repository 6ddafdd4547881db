-- Numbers that requests and their answers have in the registers of the bodies: drawn from a municipality's counters, or
-- typed in by a body with a register of its own.
create table request_document (
  request_id    uuid        not null,
  movement      integer     not null,
  unit_code     varchar(64) not null,
  direction     varchar(8)  not null,
  number        varchar(60) not null,
  document_date date        not null,
  drawn_at      timestamp with time zone,
  typed_by      varchar(64),
  constraint request_document_pk primary key (request_id, movement),
  constraint request_document_movement foreign key (request_id, movement)
    references request_movement (request_id, sequence),
  constraint request_document_unit foreign key (unit_code) references organization_unit (code),
  constraint request_document_direction check (direction in ('INCOMING', 'OUTGOING')),
  constraint request_document_source check ((drawn_at is null) <> (typed_by is null))
);
create index request_document_of_unit on request_document (unit_code, drawn_at desc);

comment on table request_document is
  'Document numbers of requests: incoming at the municipality that got it, outgoing of an answer';
comment on column request_document.movement is 'The movement by which it came (INCOMING) or was answered (OUTGOING)';
comment on column request_document.unit_code is 'The body in whose register the number stands';
comment on column request_document.direction is 'INCOMING (gelen evrak), OUTGOING (yanıt yazısı)';
comment on column request_document.number is 'Incoming: a plain number; outgoing: E-DETSİS-SDP-number, or as typed';
comment on column request_document.document_date is 'Day in Istanbul on which it was drawn, or as typed';
comment on column request_document.drawn_at is
  'When it was drawn, by the statement that drew it; empty when it was typed';
comment on column request_document.typed_by is 'User id of the officer who typed it; empty when it was drawn';

alter table subject add column file_plan varchar(12) default '622.01' not null;

comment on column subject.file_plan is 'Standart Dosya Planı code (SDP) in the numbers of answers';
