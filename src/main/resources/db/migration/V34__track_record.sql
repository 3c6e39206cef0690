-- What an event is measured by, as it was when the event ended: the engine forgets its history.
create table track_record (
  event_code varchar(40) primary key references major_event (code),
  kept_at    timestamp with time zone not null,
  facts      text        not null
);
