-- Vehicles and drivers remembered for an owner: 'firm:<id>' or 'person:<subject>'.
CREATE TABLE remembered_vehicle (
    position              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id                    uuid PRIMARY KEY,
    owner                 text        NOT NULL,
    plate                 text        NOT NULL,
    colour                text        NOT NULL,
    vin                   text,
    transport_certificate text,
    remembered_at         timestamptz NOT NULL,
    UNIQUE (owner, plate, colour)
);

CREATE INDEX remembered_vehicle_of ON remembered_vehicle (owner, position);

-- Number and telephone are sealed; the keyed hash of the number alone tells that a driver is there already.
CREATE TABLE remembered_driver (
    position         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id               uuid PRIMARY KEY,
    owner            text        NOT NULL,
    name             text        NOT NULL,
    document_type    text        NOT NULL CHECK (document_type IN ('RESIDENT_ID', 'OTHER')),
    document_sealed  text        NOT NULL,
    document_hash    char(64)    NOT NULL,
    telephone_sealed text,
    remembered_at    timestamptz NOT NULL,
    UNIQUE (owner, document_type, document_hash)
);

CREATE INDEX remembered_driver_of ON remembered_driver (owner, position);
