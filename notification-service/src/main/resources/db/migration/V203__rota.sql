create table rota_shift (
    id         uuid primary key,
    line       integer not null references hotline_line (number),
    agent      text not null,
    substitute text,
    starts     timestamptz not null,
    ends       timestamptz not null,
    reach      text not null,
    stage      text not null,
    hand_over  text,
    constraint rota_shift_time check (starts < ends),
    constraint rota_shift_reach check (reach in ('NOT_YET', 'ASKED', 'REACHED', 'MISSED')),
    constraint rota_shift_stage check (stage in ('PLANNED', 'RUNNING', 'OVER'))
);
create index rota_shift_pending on rota_shift (starts) where stage <> 'OVER';
create index rota_shift_within on rota_shift (ends, starts);
create index hotline_duty_log_left on hotline_duty_log (line, at desc) where agent is null;
