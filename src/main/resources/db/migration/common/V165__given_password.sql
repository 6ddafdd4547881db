alter table staff_account add column password_given boolean default false not null;

-- Until now nobody could change the password that an administrator had handed over.
update staff_account set password_given = true
where exists (select 1 from audit_entry a where a.subject_kind = 'account' and a.subject_id = staff_account.user_id
  and a.action in ('account-create', 'account-password', 'account-reopen'));

comment on column staff_account.password_given is
  'true: an administrator handed the password over, its owner has to choose his own before anything else';
