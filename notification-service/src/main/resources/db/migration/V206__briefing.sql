create table briefing_figure (
    day    date not null,
    county text not null,
    figure text not null,
    amount bigint not null,
    primary key (day, county, figure)
);

create table briefing (
    day     date primary key,
    made_at timestamptz not null,
    content jsonb not null
);
create index hotline_case_opened on hotline_case (opened_at);
create index hotline_case_ended on hotline_case (ended_at) where ended_at is not null;
create index hotline_case_enterprises on hotline_case (tier, opened_at) where tier is not null;
