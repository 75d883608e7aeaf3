-- Where passes were looked at on the way, as checkpoint-service tells it: no plate, no person, no officer; rows are gone
-- after 14 days. They come in the order of time, so blocks of them are found by it.
create table scan (
    number text not null,
    at timestamptz not null,
    checkpoint text not null,
    county text not null,
    told text not null check (told in ('WENT_ON', 'COMPLETED', 'KEPT')),
    primary key (number, at, checkpoint)
);
create index scan_by_time on scan using brin (at);
