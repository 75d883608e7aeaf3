-- Who asks to act for a firm. A firm that leaves takes its requests along.
create table join_request (
    id uuid primary key,
    firm uuid not null references firm (id) on delete cascade,
    subject text not null,
    username text not null,
    name text not null,
    status text not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    check ((status = 'OPEN') = (decided_at is null))
);

create unique index one_open_join_request on join_request (firm, subject) where status = 'OPEN';
create index join_request_of_person on join_request (subject, asked_at);
