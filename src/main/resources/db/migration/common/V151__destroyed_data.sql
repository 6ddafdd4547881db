-- What is destroyed is empty: nobody is named by it, and nobody is found by it.
alter table muhtar alter column tckn_hash drop not null;
alter table muhtar alter column tckn_sealed drop not null;
alter table muhtar alter column full_name drop not null;
alter table muhtar alter column name_fold drop not null;

comment on column muhtar.tckn_hash is 'Keyed hash of the TCKN, for look-up; empty once the person''s data is destroyed';
comment on column muhtar.tckn_sealed is 'The TCKN, encrypted; empty with tckn_hash';
comment on column muhtar.full_name is 'As in the civil register; empty with tckn_hash';
comment on column muhtar.name_fold is 'Name in capitals without Turkish marks, for search; empty with tckn_hash';
comment on column mandate.phone is 'As +905XXXXXXXXX; empty when none is registered, or it is destroyed';
comment on column mandate.email is 'Corporate mailbox; empty when none is registered, or it is destroyed';

alter table staff_account add column closed_at timestamp with time zone;
comment on column staff_account.closed_at is 'When it was closed; empty while it is open';
update staff_account set closed_at = current_timestamp where not active;

alter table handover_problem drop constraint handover_problem_of_handover;
alter table handover_problem add constraint handover_problem_of_handover
  foreign key (handover_id) references handover (id) on delete cascade;

-- What is due is found without reading all that is not.
create index notification_by_time on notification (created_at);
create index disclosure_by_time on disclosure (shown_at);
