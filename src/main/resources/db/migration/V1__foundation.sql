-- Our own tables, beside the engine's. Runs on H2 and on PostgreSQL.

-- One row that the node which starts first locks until engine, models and organisation are in place.
create table startup_lock (
  id integer primary key
);
insert into startup_lock (id) values (1);
