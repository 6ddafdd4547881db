create table phone_change (
  id uuid not null,
  mandate_id uuid not null,
  muhtarlik_id varchar(20) not null,
  old_phone varchar(16),
  new_phone varchar(16) not null,
  reason varchar(500) not null,
  state varchar(10) not null,
  open_office varchar(20),
  requested_by varchar(100) not null,
  requested_at timestamp with time zone default current_timestamp not null,
  approved_by varchar(100),
  approved_at timestamp with time zone,
  takes_effect_at timestamp with time zone,
  ended_by varchar(100),
  ended_at timestamp with time zone,
  end_reason varchar(500),
  constraint phone_change_pk primary key (id),
  constraint phone_change_of_mandate foreign key (mandate_id) references mandate (id),
  constraint phone_change_of_office foreign key (muhtarlik_id) references muhtarlik (id),
  constraint phone_change_one_open unique (open_office)
);
create index phone_change_by_office on phone_change (muhtarlik_id, requested_at);
create index phone_change_due on phone_change (state, takes_effect_at);
create index phone_change_by_mandate on phone_change (mandate_id);

comment on table phone_change is 'A muhtar''s phone changes with a second approver, a day''s wait and an SMS to the old number';
comment on column phone_change.mandate_id is 'Whose phone it is';
comment on column phone_change.muhtarlik_id is 'His office';
comment on column phone_change.old_phone is 'As +905XXXXXXXXX when it was asked for; empty when none was registered';
comment on column phone_change.new_phone is 'As +905XXXXXXXXX';
comment on column phone_change.reason is 'Why it was asked for, as typed';
comment on column phone_change.state is
  'REQUESTED, APPROVED (it waits), APPLIED, REJECTED (by the second officer), CANCELLED (by an officer, or with the mandate)';
comment on column phone_change.open_office is
  'The office while REQUESTED or APPROVED, else empty: unique, so that an office has one open change';
comment on column phone_change.requested_by is 'User id of the first officer';
comment on column phone_change.requested_at is 'By the clock of the database';
comment on column phone_change.approved_by is 'User id of the second officer';
comment on column phone_change.approved_at is 'By the clock of the database';
comment on column phone_change.takes_effect_at is '24 hours after the approval';
comment on column phone_change.ended_by is 'User id of whoever rejected or cancelled it, or the name of the job that applied it';
comment on column phone_change.ended_at is 'When it was applied, rejected or cancelled';
comment on column phone_change.end_reason is 'Why it was rejected or cancelled, as typed';

create table disclosure (
  id uuid not null,
  mandate_id uuid not null,
  item varchar(10) not null,
  reason varchar(500) not null,
  shown_to varchar(100) not null,
  shown_at timestamp with time zone default current_timestamp not null,
  constraint disclosure_pk primary key (id),
  constraint disclosure_of_mandate foreign key (mandate_id) references mandate (id)
);
create index disclosure_by_mandate on disclosure (mandate_id, shown_at);

comment on table disclosure is 'Full numbers that officers had shown to them; each has its entry in audit_entry, whose detail is the id';
comment on column disclosure.mandate_id is 'Whose number it is';
comment on column disclosure.item is 'TCKN or PHONE';
comment on column disclosure.reason is 'Why, as typed';
comment on column disclosure.shown_to is 'User id of the officer';
comment on column disclosure.shown_at is 'By the clock of the database';
