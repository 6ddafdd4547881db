alter table notification add column confidential boolean default false not null;
comment on column notification.confidential is 'The text is blanked when it was sent or given up, as of a secret, but it does not outlive itself';
