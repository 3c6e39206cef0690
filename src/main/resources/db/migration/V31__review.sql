-- What whoever looked back wants done, of an incident or of a department's review; each becomes a
-- follow-up.
create table planned_action (
  incident              bigint        references incident (id),
  incident_key          integer,
  department_review     bigint        references department_review (id),
  department_review_key integer,
  title                 varchar(2000) not null,
  owner                 varchar(64)   not null,
  due_on                date          not null,
  unique (incident, incident_key),
  unique (department_review, department_review_key)
);
insert into planned_action (incident, incident_key, title, owner, due_on)
  select incident, incident_key, title, owner, due_on from incident_action;
insert into planned_action (department_review, department_review_key, title, owner, due_on)
  select department_review, department_review_key, title, owner, due_on from review_action;
drop table incident_action;
drop table review_action;
