-- What agents, supervisors and administrators are called, as their tokens last said.
create table person (
    account text primary key,
    name    text not null,
    since   timestamptz not null
);
