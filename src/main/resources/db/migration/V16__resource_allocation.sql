-- What there is of each kind of resource: its ordinary capacity, and a reserve on top of it (E11, E15).
create table resource_pool (
  kind       varchar(64)    primary key,
  version    integer        not null,
  capacity   numeric(14, 2) not null,
  reserve    numeric(14, 2) not null,
  changed_by varchar(64)    not null,
  changed_at timestamp with time zone not null
);

-- One row that whoever hands out resources locks: two nodes never give away the same last unit.
create table resource_lock (
  id integer primary key
);
insert into resource_lock (id) values (1);

-- What an item was given, from where, and for which time: a rectangle that occupies its stock.
create table resource_grant (
  resource_item     bigint         not null references resource_item (id),
  resource_item_key integer        not null,
  source            varchar(20)    not null,
  stock             varchar(10)    not null,
  quantity          numeric(14, 2) not null,
  from_at           timestamp with time zone not null,
  until_at          timestamp with time zone not null,
  taken_from        varchar(500),
  cost              numeric(14, 2),
  granted_by        varchar(64),
  granted_at        timestamp with time zone not null,
  primary key (resource_item, resource_item_key)
);

-- Until now nobody kept pools: what was granted was procured or rented.
insert into resource_grant
  select id, 0, case when decision_outcome = 'ELASTIC_CLOUD' then 'ELASTIC_CLOUD' else 'PROCURED' end,
    'NONE', quantity, needed_from, needed_until, null, decision_cost, decision_by, decision_at
  from resource_item where decision_outcome <> 'REFUSED';
update resource_grant set until_at = (
    select greatest(resource_grant.from_at, item.reclaim_at)
    from resource_item item where item.id = resource_grant.resource_item)
  where resource_item in (select id from resource_item where reclaim_at is not null);

alter table resource_item add column version integer default 0 not null;
alter table resource_item add column adds_to bigint references resource_item (id);
alter table resource_item add column filed_at timestamp with time zone;
alter table resource_item add column planned_for timestamp with time zone;
alter table resource_item add column refused numeric(14, 2) default 0 not null;
alter table resource_item add column withdrawn_at timestamp with time zone;
alter table resource_item add column need_quantity numeric(14, 2);
alter table resource_item add column reclaim_quantity numeric(14, 2);
alter table resource_item add column reclaim_until date;
alter table resource_item add column reclaim_reason varchar(1000);
update resource_item set
  filed_at = (select filing.filed_at from resource_filing filing where filing.id = resource_item.filing),
  planned_for = (select event.go_live_at from major_event event where event.code = resource_item.event_code);
update resource_item set refused = quantity where decision_outcome = 'REFUSED';
update resource_item set need_quantity = delivery_quantity where need_until is not null;
update resource_item set reclaim_way = 'RELEASED' where reclaim_way = 'TAKEN_OFFLINE';
update resource_item set reclaim_quantity = 0 where reclaim_way is not null;
-- Filed moments ago by a version that judged later: judged as in time, as whoever filed it expects.
update resource_item set lead_time_days = 0, lead_time_anchor = 'USE', lead_time_file_by = filed_at,
    lead_time_in_time = true, lead_time_reason = 'Filed before lead times were judged at once.'
  where lead_time_in_time is null;
alter table resource_item alter column filed_at set not null;
alter table resource_item alter column planned_for set not null;
alter table resource_item alter column lead_time_days set not null;
alter table resource_item alter column lead_time_anchor set not null;
alter table resource_item alter column lead_time_file_by set not null;
alter table resource_item alter column lead_time_in_time set not null;
alter table resource_item alter column lead_time_reason set not null;
alter table resource_item drop column decision_outcome;
alter table resource_item drop column decision_cost;
create index resource_item_by_kind on resource_item (kind, needed_until);
