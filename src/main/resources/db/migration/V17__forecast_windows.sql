-- What is needed has a quantity, a system and a department that files it; what was noted in free words stays readable.
alter table capacity_plan add column other_needs varchar(5000);
update capacity_plan set other_needs =
  (select string_agg(kind || ': ' || need, '; ') from resource_need where resource_need.capacity_plan = capacity_plan.id);
drop table resource_need;
create table resource_need (
  capacity_plan bigint         not null references capacity_plan (id),
  system        varchar(64)    not null,
  kind          varchar(64)    not null,
  department    varchar(64)    not null,
  quantity      numeric(14, 2) not null,
  how           varchar(1000)  not null,
  primary key (capacity_plan, system, kind)
);

-- Why more or less of a kind is planned than was computed.
alter table capacity_plan add column needs_changed_because varchar(2000);
