-- One hand-over of a mailbox at a time: a second would archive what the successor already has in it.
alter table mailbox add column handing_over uuid;
alter table mailbox add column handing_over_until timestamp with time zone;
comment on column mailbox.handing_over is 'The hand-over that is at work in it; only that one may end it';
comment on column mailbox.handing_over_until is 'From then on another may begin: the node that was at it has gone';
