-- What checkpoint-service says about checkpoints, service areas and test points, for the public map.
create table landmark (
    kind text not null,
    code text not null,
    version integer not null,
    county text not null,
    name text not null,
    road text,
    side text,
    offers text,
    longitude double precision,
    latitude double precision,
    valid_from timestamptz not null,
    valid_until timestamptz,
    standing text not null,
    primary key (kind, code)
);
