-- Answer templates (domain.md §2.11a): who manages a unit keeps them, MİGM's are for all.
create table answer_template (
  id           bigint generated always as identity primary key,
  owner        varchar(64)   not null references organization_unit (code),
  subject_code varchar(8)    references subject (code),
  outcome      varchar(20)   not null check (outcome in ('POSITIVE', 'NEGATIVE', 'PARTIAL', 'INFORMED')),
  title        varchar(80)   not null,
  text         varchar(3000) not null,
  version      integer       default 0 not null,
  constraint answer_template_title_once unique (owner, title)
);
comment on table answer_template is
  'Answers that bodies keep ready; filled in before an officer edits, so no request names one. audit_entry says who wrote them';
comment on column answer_template.owner is 'The body whose officers use it; migm: all of them do';
comment on column answer_template.subject_code is 'Empty: it suits every subject';
comment on column answer_template.outcome is 'The kind of result that the answer tells';
comment on column answer_template.title is 'By which an officer chooses it; once for each owner';
comment on column answer_template.text is 'Plain text with the place-holders {numara}, {muhtarlik}, {konu} and {kurum}';
comment on column answer_template.version is 'Counts changes: who saw an older one changes nothing';
