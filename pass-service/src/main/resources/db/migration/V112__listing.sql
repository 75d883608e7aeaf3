-- Two lists that are never one table: the first opens a shortcut, the second closes the door.
CREATE TABLE whitelist_entry (
    position    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id          uuid PRIMARY KEY,
    firm        uuid        NOT NULL REFERENCES firm (id),
    goods       text[]      NOT NULL CHECK (cardinality(goods) > 0),
    tier        integer CHECK (tier IN (50, 500)),
    liaison     text,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz CHECK (valid_until >= valid_from),
    added_by    text        NOT NULL,
    division    text        NOT NULL
);

CREATE INDEX whitelist_entry_of_firm ON whitelist_entry (firm);

-- The value is a firm's id, a plate with or without /COLOUR, or the keyed hash of a driver's document number.
CREATE TABLE blacklist_entry (
    position    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id          uuid PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('FIRM', 'DRIVER', 'VEHICLE')),
    value       text        NOT NULL,
    shown       text        NOT NULL,
    reason      text        NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz CHECK (valid_until > valid_from),
    added_by    text        NOT NULL,
    division    text,
    lifted_by   text,
    lifted_at   timestamptz,
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
    CONSTRAINT blacklisted_driver_unreadable CHECK (kind <> 'DRIVER' OR value ~ '^[0-9a-f]{64}$')
);

CREATE INDEX blacklist_entry_by_value ON blacklist_entry (kind, value);
