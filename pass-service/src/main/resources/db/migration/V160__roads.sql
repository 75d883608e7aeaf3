-- What checkpoint-service says about closures and risk areas.
create table road_closure (
    code text primary key,
    version integer not null,
    kind text not null,
    area text not null,
    road text,
    direction text,
    name text not null,
    valid_from timestamptz not null,
    valid_until timestamptz
);

create table risk_area (
    code text primary key,
    version integer not null,
    county text not null,
    name text not null,
    level text not null,
    valid_from timestamptz not null,
    valid_until timestamptz
);
