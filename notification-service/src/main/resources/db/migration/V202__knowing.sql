-- The newest known version of each pass and application.
create table known_pass (
    number          text primary key,
    version         integer not null,
    type            text not null,
    state           text not null,
    plate           text not null,
    origin          text not null,
    destination     text not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz not null,
    issuer_division text not null,
    firm_id         text,
    reason          text,
    changed_at      timestamptz not null
);
create index known_pass_by_plate on known_pass (plate, changed_at desc);

create table known_application (
    id          text primary key,
    version     integer not null,
    status      text not null,
    plate       text not null,
    goods       text not null,
    origin      text not null,
    destination text not null,
    department  text not null,
    division    text not null,
    due_at      timestamptz,
    pass_number text,
    firm_id     text,
    changed_at  timestamptz not null
);
create index known_application_by_plate on known_application (plate, changed_at desc);
create index known_application_by_pass on known_application (pass_number);
create index known_application_waiting on known_application (division) where status in ('SUBMITTED', 'IN_REVIEW');
