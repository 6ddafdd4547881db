-- The first line that names an office, or a person, is one step away, also in a file that names the same one everywhere.
drop index handover_row_by_office;
drop index handover_row_by_person;
create index handover_row_by_office on handover_row (handover_id, office_key, line);
create index handover_row_by_person on handover_row (handover_id, person_key, line);
