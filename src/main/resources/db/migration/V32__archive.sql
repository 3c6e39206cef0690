-- The archives of events that are over, file by file, each in compressed pieces: what happened, in
-- words that no later clean-up of the engine's history takes away.
create table archived_part (
  event_code varchar(40)  not null references major_event (code),
  place      integer      not null,
  path       varchar(300) not null,
  piece      integer      not null,
  content    bytea        not null,
  primary key (event_code, path, piece)
);
