-- Several project leads may do a step: whoever saw an older state must not overwrite a newer one unseen.
alter table onboarding_letter add column version integer default 1 not null;
alter table onboarding_unit add column version integer default 1 not null;
alter table onboarding_contact add column version integer default 1 not null;
alter table onboarding_numbers add column version integer default 1 not null;
comment on column onboarding_letter.version is 'Counts changes by people';
comment on column onboarding_unit.version is 'Counts changes by people';
comment on column onboarding_contact.version is 'Counts changes by people';
comment on column onboarding_numbers.version is 'Counts changes by people';
