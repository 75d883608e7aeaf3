create table case_clock (
    case_number text not null references hotline_case (number),
    promise     text not null,
    kind        text not null,
    state       text not null,
    due         timestamptz not null,
    level       integer not null,
    paused_at   timestamptz,
    calls_at    timestamptz,
    primary key (case_number, promise),
    constraint case_clock_promise check (promise in ('ANSWER', 'SOLUTION')),
    constraint case_clock_state check (state in ('RUNNING', 'PAUSED', 'KEPT', 'BROKEN'))
);
create index case_clock_calling on case_clock (calls_at) where state = 'RUNNING';

-- Hours of kinds of cases, where supervisors have set others than CLK-03 says.
create table case_calendar (
    kind  text primary key,
    hours text not null,
    constraint case_calendar_hours check (hours in ('ROUND_THE_CLOCK', 'OFFICE'))
);

-- Dates that are worked, or not, against their weekday.
create table working_day (
    day    date primary key,
    worked boolean not null
);
