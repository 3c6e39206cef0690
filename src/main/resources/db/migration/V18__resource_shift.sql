-- What was moved along with a rescheduled event, until its department has said whether it fits (E12).
create table resource_shift (
  resource_item bigint      primary key references resource_item (id),
  from_before   timestamp with time zone not null,
  until_before  timestamp with time zone not null,
  shifted_at    timestamp with time zone not null,
  answered_by   varchar(64),
  answered_at   timestamp with time zone
);
