create table hotline_line (
    number        integer primary key,
    area_code     text not null,
    telephone     text not null,
    agent         text unique,
    on_duty_since timestamptz
);

-- The full telephone number: the area code stands apart.
insert into hotline_line (number, area_code, telephone)
values (7301, '0431', '85097301'), (7302, '0431', '85097302'), (7303, '0431', '85097303'),
       (7304, '0431', '85097304'), (7305, '0431', '85097305');

create table hotline_duty_log (
    id    bigint generated always as identity primary key,
    line  integer not null references hotline_line (number),
    agent text,
    at    timestamptz not null,
    by    text not null
);

-- Which prefecture's cases go to which line; 'OTHER' stands for every other place. Supervisors keep it.
create table hotline_area (
    prefecture text primary key,
    line       integer not null references hotline_line (number)
);

insert into hotline_area (prefecture, line)
values ('220100', 7301), ('220200', 7302), ('222400', 7302), ('220300', 7303), ('220400', 7303), ('220500', 7304),
       ('220600', 7304), ('220700', 7305), ('220800', 7305), ('OTHER', 7305);

create table hotline_day (
    day  date primary key,
    last integer not null
);

create table hotline_case (
    number           text primary key,
    line             integer not null references hotline_line (number),
    home_line        integer not null references hotline_line (number),
    kind             text not null,
    status           text not null,
    level            integer not null default 0,
    agent            text,
    assigned_to      text,
    outcome          text,
    ended_at         timestamptz,
    opened_at        timestamptz not null,
    opened_by        text not null,
    acknowledge_by   timestamptz not null,
    alerts           integer not null,
    join_key         text,
    occurred_at      timestamptz not null,
    county           text,
    checkpoint       text,
    road             text,
    plate            text,
    pass_number      text,
    firm_id          text,
    text             text not null,
    caller_name      bytea,
    caller_telephone bytea,
    constraint hotline_case_status check (status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'RESOLVED', 'CLOSED'))
);

-- Alerts that race for one case, on however many instances, meet here.
create unique index hotline_case_joining on hotline_case (join_key)
    where status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED');
create index hotline_case_by_line on hotline_case (line, number desc);
create index hotline_case_ringing on hotline_case (line) where status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED');
create index hotline_case_resolved on hotline_case (ended_at) where status = 'RESOLVED';
create index hotline_case_by_firm on hotline_case (firm_id, number desc);

create table hotline_case_log (
    id          bigint generated always as identity primary key,
    case_number text not null references hotline_case (number),
    at          timestamptz not null,
    by          text not null,
    action      text not null,
    text        text not null
);
create index hotline_case_log_of on hotline_case_log (case_number, id);

create table hotline_case_alert (
    alert_id    text primary key,
    case_number text not null references hotline_case (number),
    raised_at   timestamptz not null,
    text        text not null
);
create index hotline_case_alert_of on hotline_case_alert (case_number, alert_id);

create function hotline_only_add() returns trigger language plpgsql as
$$
begin
    raise exception 'entries of % are only ever added', tg_table_name;
end
$$;

create trigger hotline_case_log_only_add before update or delete on hotline_case_log
    for each row execute function hotline_only_add();
create trigger hotline_duty_log_only_add before update or delete on hotline_duty_log
    for each row execute function hotline_only_add();
