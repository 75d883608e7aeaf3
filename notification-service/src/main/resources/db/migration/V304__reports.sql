-- Which reports a matter is about: ids alone, what was written stays in checkpoint-service.
create table removal_report (
    removal uuid not null references removal (id),
    report  uuid not null,
    at      timestamptz not null,
    primary key (removal, report)
);
create index removal_report_newest on removal_report (removal, at desc);

-- Tokens of sign-ins, sealed, to read reports in their owners' names with.
create table reader_token (
    subject text primary key,
    token   bytea not null,
    until   timestamptz not null
);
