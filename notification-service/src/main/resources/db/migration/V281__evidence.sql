-- Files as evidence of an appeal; name and content are encrypted, the fingerprint tells a repeat.
create table case_evidence (
    id          uuid primary key,
    case_number text not null references hotline_case (number),
    name        bytea not null,
    kind        text not null,
    size        integer not null,
    fingerprint bytea not null,
    content     bytea not null,
    given_by    text not null,
    given_at    timestamptz not null,
    constraint case_evidence_once unique (case_number, fingerprint)
);
-- What is encrypted cannot be compressed.
alter table case_evidence alter column content set storage external;

-- What is to be forgotten one day.
create index hotline_case_closed on hotline_case (ended_at) where status = 'CLOSED';
