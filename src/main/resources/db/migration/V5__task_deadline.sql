-- Where each open task's due date comes from. The date itself is the engine's.
create table task_deadline (
  task_id         varchar(64)  primary key,
  event_code      varchar(255),
  process_id      varchar(255) not null,
  task_key        varchar(255) not null,
  origin          varchar(10)  not null,
  created_at      timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  provisional     boolean      not null,
  late_start      boolean      not null,
  reason          varchar(1000) not null,
  proposed_due_at timestamp with time zone
);
create index task_deadline_by_event on task_deadline (event_code);
