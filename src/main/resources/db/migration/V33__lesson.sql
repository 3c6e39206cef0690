-- The past event that a registration started from, and what of it was no more by then.
alter table major_event add column based_on varchar(40) references major_event (code);
alter table major_event add column left_out varchar(64) array;
update major_event set left_out = cast(array[] as varchar(64) array);
alter table major_event alter column left_out set not null;
