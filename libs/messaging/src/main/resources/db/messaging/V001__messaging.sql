-- Events that wait for the relay. Ids are given one by one (cache 1): whoever holds a key's lock takes the higher id,
-- so that among the events of one key the order of ids is the order of commits.
create table outbox (
    id             bigint generated always as identity (cache 1) primary key,
    event_id       uuid        not null,
    topic          text        not null,
    key            text        not null,
    type           text        not null,
    time           timestamptz not null,
    correlation_id text,
    payload        text,
    appended_at    timestamptz not null default now()
) with (
    -- The table is small and churns: without frequent vacuuming every look for the next rows walks over dead ones.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);

-- Events that the broker will never take, put aside so that those behind them move on. An alarm watches this table.
create table outbox_refused (
    id             bigint      not null primary key,
    event_id       uuid        not null,
    topic          text        not null,
    key            text        not null,
    type           text        not null,
    time           timestamptz not null,
    correlation_id text,
    payload        text,
    reason         text        not null,
    refused_at     timestamptz not null default now()
);

-- Which consumer has dealt with which event.
create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_received_at on inbox using brin (received_at);

-- Dead letters that went back to where they came from.
create table dead_letter_replay (
    topic          text        not null,
    partition      integer     not null,
    record_offset  bigint      not null,
    replayed_at    timestamptz not null default now(),
    primary key (topic, partition, record_offset)
);
