create table removal (
    id            uuid primary key,
    serial        bigint generated always as identity,
    key           text not null,
    checkpoint    text,
    county        text not null,
    road          text,
    name          text not null,
    stage         text not null,
    reports       integer not null,
    version       integer not null,
    unit          text not null,
    deadline      timestamptz,
    removed_at    timestamptz,
    overdue_since timestamptz,
    concluded_at  timestamptz,
    opened_at     timestamptz not null,
    constraint removal_stage check (stage in ('REPORTED', 'CONFIRMED', 'DISMISSED', 'ORDERED', 'REMOVED'))
);
create index removal_by_key on removal (key, serial desc);
create index removal_newest on removal (opened_at desc, id desc);
create index removal_deadline on removal (deadline) where stage = 'ORDERED' and overdue_since is null;

create table removal_step (
    id       bigint generated always as identity primary key,
    removal  uuid not null references removal (id),
    at       timestamptz not null,
    by       text not null,
    what     text not null,
    text     text not null,
    unit     text,
    deadline timestamptz
);
create index removal_step_of on removal_step (removal, id);

create trigger removal_step_only_add before update or delete on removal_step
    for each row execute function hotline_only_add();
