alter table request_draft add column refused_files varchar(10000);

comment on column request_draft.refused_files is
  'Files that came with a form sent too late and were not kept: a line each, message key and name, until it is typed on';
