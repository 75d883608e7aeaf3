CREATE TABLE stop (
    id           uuid PRIMARY KEY,
    inspection   uuid,
    checkpoint   text NOT NULL,
    county       text NOT NULL,
    plate        text NOT NULL,
    pass_number  text,
    reason       text NOT NULL,
    note         text,
    reporter     text,
    at           timestamptz NOT NULL
);

CREATE INDEX stop_by_pass ON stop (pass_number, at) WHERE reporter IS NULL;

CREATE TABLE sample_result (
    inspection  uuid PRIMARY KEY,
    result      text NOT NULL,
    entered_by  text NOT NULL,
    entered_at  timestamptz NOT NULL
);

CREATE TABLE long_stop (
    checkpoint  text NOT NULL,
    hour        timestamptz NOT NULL,
    minutes     int NOT NULL,
    PRIMARY KEY (checkpoint, hour)
);
