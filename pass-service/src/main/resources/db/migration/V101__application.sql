-- Applications and what came of them. What was typed lies in form (the crew apart, sealed); the columns of the request
-- are filled at submission, when they have been checked.
create table application (
    id uuid primary key,
    version integer not null check (version > 0),
    status text not null
        check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'REJECTED', 'APPROVED', 'WITHDRAWN')),
    owner text not null,
    firm_id uuid,
    bulk_id uuid,
    bulk_row integer,
    at_desk boolean not null,
    form jsonb not null,
    crew text not null,
    type text,
    plate text,
    plate_colour text,
    goods text,
    origin text,
    destination text,
    via text,
    return_trip boolean,
    valid_from timestamptz,
    valid_until timestamptz,
    replaces boolean,
    department text,
    division text,
    submitted_at timestamptz,
    due_at timestamptz,
    overdue_at timestamptz,
    claimed_by text,
    claimed_by_name text,
    reasons jsonb not null default '[]',
    pass_number text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- A file's row is taken once, however often its processing is taken up again.
    constraint one_application_per_row unique (bulk_id, bulk_row),
    constraint submitted_is_complete check (status in ('DRAFT', 'WITHDRAWN') or (
        type is not null and plate is not null and plate_colour is not null and goods is not null
        and origin is not null and destination is not null and via is not null and return_trip is not null
        and valid_from is not null and valid_until is not null and replaces is not null
        and department is not null and division is not null and submitted_at is not null))
);

create index application_by_owner on application (owner, id);
create index application_by_firm on application (firm_id, id) where firm_id is not null;
create index application_queue on application (department, due_at, id) where status in ('SUBMITTED', 'IN_REVIEW');
create index application_overdue on application (due_at)
    where status in ('SUBMITTED', 'IN_REVIEW') and overdue_at is null;
create index application_open_by_plate on application (plate) where status in ('SUBMITTED', 'IN_REVIEW');

-- What checkpoint-service says about which areas run a pass regime.
create table regime (
    area text not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    rule_set text not null,
    version integer not null,
    primary key (area, valid_from)
);
