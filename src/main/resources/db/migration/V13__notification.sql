-- Who is told what and why: written together with what it is about, sent afterwards.
create table notification (
  id              varchar(36)   primary key,
  kind            varchar(30)   not null,
  event_code      varchar(255),
  task_id         varchar(64),
  task_due_at     timestamp with time zone,
  step            varchar(40)   not null,
  audience        varchar(30)   not null,
  recipient       varchar(64)   not null,
  on_behalf_of    varchar(64),
  reason          varchar(4000) not null,
  message         varchar(20000),
  digest          boolean       not null,
  scheduled_at    timestamp with time zone not null,
  send_at         timestamp with time zone not null,
  created_at      timestamp with time zone not null,
  state           varchar(10)   not null,
  attempts        integer       not null,
  first_tried_at  timestamp with time zone,
  sent_at         timestamp with time zone,
  message_id      varchar(200),
  remark          varchar(2000),
  unique (task_id, task_due_at, step, recipient)
);
create index notification_to_send on notification (state, send_at);
create index notification_of_event on notification (event_code, created_at);
create index notification_to_person on notification (recipient, created_at);
create index notification_for_person on notification (recipient, state, send_at);
create index notification_by_time on notification (created_at);
