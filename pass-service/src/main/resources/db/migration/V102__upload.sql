-- Fleets' files while they are worked through. Their rows lie sealed (they hold ID numbers) in chunks; a chunk is
-- deleted in the transaction that takes its rows, so it is taken once, and nothing of the file remains at the end.
create table upload (
    id uuid primary key,
    owner text not null,
    owner_username text not null,
    owner_name text not null,
    firm_id uuid,
    status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    header jsonb not null,
    row_count integer not null,
    submitted integer not null default 0,
    approved integer not null default 0,
    failed integer not null default 0,
    failure text,
    created_at timestamptz not null,
    finished_at timestamptz
);

create index upload_running on upload (created_at) where status = 'RUNNING';

create table upload_chunk (
    upload_id uuid not null references upload,
    chunk integer not null,
    rows text not null,
    primary key (upload_id, chunk)
);

-- Rows that were refused: what was wrong, and the original cells, sealed.
create table upload_error (
    upload_id uuid not null references upload,
    row_number integer not null,
    faults jsonb not null,
    cells text not null,
    primary key (upload_id, row_number)
);
