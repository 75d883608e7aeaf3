-- Keys that sign offline kits: private halves only as PKCS#12 under a password that lies elsewhere; beside each what the
-- root signed of it, a CBOR Web Token in Base64, once it has.
create table kit_key (
    kid text primary key check (kid ~ '^[0-9a-f]{16}$'),
    x text not null,
    y text not null,
    store bytea not null,
    made_at timestamptz not null,
    endorsement text
);
