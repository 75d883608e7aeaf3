-- Fleets' files while they are worked through. The content is sealed (it holds ID numbers) and wiped at the end.
create table upload (
    id uuid primary key,
    owner text not null,
    owner_username text not null,
    owner_name text not null,
    firm_id uuid,
    status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    row_count integer not null,
    next_row integer not null,
    submitted integer not null default 0,
    approved integer not null default 0,
    failed integer not null default 0,
    failure text,
    content text,
    header text not null,
    created_at timestamptz not null,
    finished_at timestamptz
);

create index upload_running on upload (created_at) where status = 'RUNNING';

-- Rows that were refused: what was wrong, and the original cells, sealed.
create table upload_error (
    upload_id uuid not null references upload,
    row_number integer not null,
    findings jsonb not null,
    cells text not null,
    primary key (upload_id, row_number)
);
