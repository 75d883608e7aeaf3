-- Inspections by day, as checkpoint-service tells them. minutes: how long a vehicle waited, -1 where nobody knows.
create table inspection_tally (
    day date not null,
    checkpoint text not null,
    county text not null,
    outcome text not null,
    minutes smallint not null check (minutes between -1 and 1440),
    count integer not null check (count > 0),
    primary key (day, checkpoint, outcome, minutes, county)
);
