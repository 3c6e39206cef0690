-- The clock of each open task: what its due date's ladder tells next, and when.
create table task_clock (
  task_id     varchar(64) primary key,
  event_code  varchar(40),
  phase       varchar(255) not null,
  assignee    varchar(64),
  due_at      timestamp with time zone not null,
  started_at  timestamp with time zone not null,
  told_until  timestamp with time zone,
  told        varchar(400) not null,
  next_step   varchar(40),
  next_at     timestamp with time zone
);
create index task_clock_by_time on task_clock (next_at);
create index task_clock_of_event on task_clock (event_code);
