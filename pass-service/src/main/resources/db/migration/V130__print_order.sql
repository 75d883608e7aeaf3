-- Orders of many documents. What is left to print lies in print_item and is deleted in the transaction that prints it,
-- so each pass is printed once; what was printed lies in print_slice, sealed with the order's own key.
create table print_order (
    id uuid primary key,
    reader jsonb not null,
    form text not null check (form in ('PDF', 'ZIP')),
    names text check (names in ('NONE', 'MASKED', 'FULL')),
    status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
    sealed_key text not null,
    total integer not null check (total > 0),
    done integer not null default 0,
    failed integer not null default 0,
    size bigint not null default 0,
    failure text,
    ordered_at timestamptz not null,
    finished_at timestamptz,
    keep_until timestamptz not null
);

create index print_order_running on print_order (ordered_at) where status = 'RUNNING';
create index print_order_over on print_order (keep_until);

create table print_item (
    order_id uuid not null references print_order on delete cascade,
    place integer not null,
    number text not null,
    primary key (order_id, place)
);

create table print_failure (
    order_id uuid not null references print_order on delete cascade,
    number text not null,
    refusal text not null,
    primary key (order_id, number)
);

-- Parts while the order runs, by the place of their first pass; slices of the whole file once it is done.
create table print_slice (
    order_id uuid not null references print_order on delete cascade,
    whole boolean not null,
    place integer not null,
    bytes bytea not null,
    primary key (order_id, whole, place)
);
