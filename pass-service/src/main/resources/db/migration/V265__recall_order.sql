-- Orders that suspend, resume or revoke many passes; more than a handful wait here for a second person.
create table recall_order (
    id uuid primary key,
    position bigint generated always as identity,
    act text not null check (act in ('SUSPEND', 'RESUME', 'REVOKE')),
    numbers text[] not null check (cardinality(numbers) between 1 and 5000),
    reason text not null check (length(reason) <= 200),
    fraud boolean not null,
    department text not null,
    division text not null,
    ordered_by text not null,
    orderer text not null,
    ordered_at timestamptz not null,
    decision text check (decision in ('DONE', 'WITHDRAWN')),
    decided_by text,
    decider text,
    decided_at timestamptz,
    refused_numbers text[] not null default '{}',
    refused_codes text[] not null default '{}',
    check ((decision is null) = (decided_by is null)),
    check ((decision is null) = (decided_at is null)),
    check (cardinality(refused_numbers) = cardinality(refused_codes))
);

create index recall_order_of_desk on recall_order (department, position);

-- Whom a desk's query hits is found among the desk's own passes, the newest of a million as fast as the first.
create index pass_by_desk on pass (issuer_department, issued_at);
