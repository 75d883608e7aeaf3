-- Keys: private halves only as PKCS#12 under a password that lies elsewhere.
create table trust_root (
    kid text primary key check (kid ~ '^[0-9a-f]{16}$'),
    x text not null,
    y text not null,
    store bytea not null,
    added_at timestamptz not null
);

create table trust_key (
    kid text primary key check (kid ~ '^[0-9a-f]{16}$'),
    authority text not null check (authority ~ '^[0-9]{6}-[A-Z_]+$'),
    x text not null,
    y text not null,
    store bytea not null,
    published_at timestamptz not null,
    signs_from timestamptz not null,
    signs_until timestamptz not null check (signs_until > signs_from),
    betrayed_at timestamptz,
    -- There may still be passes to sign anew.
    sign_anew boolean not null default false
);

create index trust_key_of_authority on trust_key (authority text_pattern_ops, signs_from);

-- Codes: one for each signed version of a pass. Status 0 valid, 1 invalid, 2 suspended.
create table signed_code (
    number text not null,
    version integer not null check (version > 0),
    division text not null,
    list integer not null check (list > 0),
    place integer not null check (place between 0 and 131071),
    crew text not null,
    kid text not null references trust_key (kid),
    token text not null,
    status smallint not null check (status between 0 and 2),
    signed_at timestamptz not null,
    over_at timestamptz not null,
    primary key (number, version),
    constraint one_code_a_place unique (division, list, place)
);

create index signed_code_not_valid on signed_code (division, list) include (place, status) where status <> 0;
create index signed_code_by_key on signed_code (kid, over_at);

-- Serials of codes: one sequence for each division, so that no lock is held for a place until commit. Divisions that
-- issue are known beforehand; one that comes later gets its sequence with its first code.
do $$
declare
    serial text;
begin
    for serial in select sequencename from pg_sequences
        where schemaname = current_schema() and sequencename ~ '^pass_serial_[0-9]{6}$'
    loop
        execute format('create sequence %I minvalue 0 start 0 cache 1', replace(serial, 'pass_serial_', 'status_index_'));
    end loop;
end
$$;

create function next_status_index(division text) returns bigint language plpgsql as $$
declare
    serial text := 'status_index_' || division;
begin
    if to_regclass(serial) is null then
        perform pg_advisory_xact_lock(hashtextextended(serial, 0));
        execute format('create sequence if not exists %I minvalue 0 start 0 cache 1', serial);
    end if;
    return nextval(serial::regclass);
end
$$;

-- Lists: what is to be issued anew, a row for each change so that changes do not wait for each other; what was issued.
create table trust_due (
    id bigint generated always as identity primary key,
    name text not null
);

create table trust_published (
    name text primary key,
    token text not null,
    kid text,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    refresh_at timestamptz not null
);

-- The code in force, as events carry it. Passes from before codes are signed at start.
alter table pass
    add column code_version integer,
    add column code_list integer,
    add column code_index integer,
    add column code_crew text;

create index pass_not_signed on pass (number) where code_version is null and state in ('ACTIVE', 'SUSPENDED');
