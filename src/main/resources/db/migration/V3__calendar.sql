-- The holiday calendars that an administrator has loaded. Rows are only added: the latest of a year
-- is in force, the earlier ones say what was in force before.
create table holiday_file (
  id bigint generated always as identity primary key,
  holiday_year integer not null,
  content text not null,
  loaded_at timestamp with time zone not null,
  loaded_by varchar(255) not null
);

-- One row that a load locks, so that loads, and what is recomputed with them, follow one another.
create table holiday_file_lock (
  id integer primary key
);
insert into holiday_file_lock (id) values (1);
