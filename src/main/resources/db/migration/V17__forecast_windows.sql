-- A forecast speaks of each of the event's peak windows; window 1 is the earliest.
create table forecast_window (
  forecast          bigint  not null references forecast (id),
  number            integer not null,
  starts_at         timestamp with time zone not null,
  ends_at           timestamp with time zone not null,
  online_users      bigint  not null,
  orders_per_minute bigint  not null,
  bandwidth_gbps    double precision,
  cdn_gbps          double precision,
  primary key (forecast, number)
);

-- What was forecast for the busiest moment is a forecast of that one window.
insert into forecast_window
  (forecast, number, starts_at, ends_at, online_users, orders_per_minute, bandwidth_gbps, cdn_gbps)
  select id, 1, peak_at, peak_at, online_users, orders_per_minute, bandwidth_gbps, cdn_gbps from forecast;

alter table forecast drop column online_users;
alter table forecast drop column orders_per_minute;
alter table forecast drop column bandwidth_gbps;
alter table forecast drop column cdn_gbps;

-- The most requests per second that the department brings to each system, window by window.
create table window_system_forecast (
  forecast bigint      not null references forecast (id),
  number   integer     not null,
  system   varchar(64) not null,
  peak_qps bigint      not null,
  primary key (forecast, number, system)
);
insert into window_system_forecast (forecast, number, system, peak_qps)
  select forecast, 1, system, peak_qps from system_forecast;
drop table system_forecast;
alter table window_system_forecast rename to system_forecast;

-- What was proposed from past events, and whether the department took it; all null without a proposal.
alter table forecast add column proposal_accepted boolean;
alter table forecast add column proposal_growth_factor double precision;
alter table forecast add column proposal_departure_reason varchar(2000);
alter table forecast add column proposal_online_users bigint;
alter table forecast add column proposal_orders bigint;
alter table forecast add column proposal_orders_per_minute bigint;
alter table forecast add column proposal_bandwidth_gbps double precision;
alter table forecast add column proposal_cdn_gbps double precision;
create table proposed_peak (
  forecast bigint      not null references forecast (id),
  system   varchar(64) not null,
  peak_qps bigint      not null,
  primary key (forecast, system)
);

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
