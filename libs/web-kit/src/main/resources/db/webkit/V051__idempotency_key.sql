-- One row for each write that came with an idempotency key: first a claim, then the answer. Deleted when over its time.
create table idempotency_key (
    client       text        not null,
    key          text        not null,
    request_hash text        not null, -- method, path and query: no text of the request is kept
    body_hash    text,                 -- null while the body is being read, or where it was not read to its end
    claim        uuid        not null, -- who may write the answer; another one after a take-over
    claimed_at   timestamptz not null,
    expires_at   timestamptz not null,
    status       integer,              -- null while under way
    headers      text,
    body         bytea,
    primary key (client, key)
);

create index idempotency_key_expires_at on idempotency_key (expires_at);
