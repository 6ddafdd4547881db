-- A second round keeps the number and the history of the first, and the result to which the muhtar objected beside its own.
alter table request add column result_useful varchar(6);
alter table request add column result_remark varchar(500);
alter table request add column objection integer;
alter table request add column first_outcome varchar(8);
alter table request add column first_result_text varchar(4000);
alter table request add column first_result_reason varchar(2000);
alter table request add column first_resolved_at timestamp with time zone;
alter table request add column first_resolved_by varchar(80) references organization_unit (code);
alter table request add column first_result_useful varchar(6);
alter table request add column first_result_remark varchar(500);
comment on column request.result_useful is 'YES, PARTLY, NO: what the muhtar says of the result, once within seven days';
comment on column request.result_remark is 'What he added';
comment on column request.objection is 'Sequence of the movement by which the muhtar objected: the second round began with it';
comment on column request.first_outcome is 'Of the result to which he objected; outcome and the others are then those of the second';
comment on column request.legal_last_day is
  'Law 3071: 30 days from the day after filing, or after the objection, rolled to a working day';
comment on column request.response_last_day is
  'Circular 2015/8: 15 days from the day after it first reached a body, or after the objection';
