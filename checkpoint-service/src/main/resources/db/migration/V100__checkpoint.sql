CREATE TABLE checkpoint (
    code              text PRIMARY KEY,
    version           int NOT NULL,
    name              text NOT NULL,
    county            text NOT NULL,
    site              text NOT NULL,
    status            text NOT NULL,
    road              text,
    direction         text,
    longitude         double precision,
    latitude          double precision,
    approved_by       text,
    approved_until    timestamptz,
    removal_deadline  timestamptz,
    removal_reason    text,
    sample            boolean NOT NULL DEFAULT false,
    changed_at        timestamptz NOT NULL,
    overdue_since     timestamptz
);

CREATE INDEX checkpoint_by_county ON checkpoint (county, code);
CREATE INDEX checkpoint_to_remove ON checkpoint (removal_deadline) WHERE status = 'REMOVAL_ORDERED';

-- One checkpoint for a road section (county and road) and direction, whatever two people enter at the same moment.
CREATE UNIQUE INDEX checkpoint_on_section ON checkpoint (county, road, direction)
    WHERE status <> 'REMOVED' AND road IS NOT NULL AND direction IS NOT NULL;

CREATE TABLE checkpoint_report (
    id                  uuid PRIMARY KEY,
    alert_id            uuid NOT NULL,
    reported_at         timestamptz NOT NULL,
    reporter            text NOT NULL,
    reporter_telephone  text,
    county              text NOT NULL,
    road                text,
    direction           text,
    description         text NOT NULL,
    checkpoint          text,
    plate               text,
    pass_number         text
);

CREATE TABLE regime (
    area        text NOT NULL,
    begins      timestamptz NOT NULL,
    ends        timestamptz,
    version     int NOT NULL,
    rule_set    text NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (area, begins)
);

CREATE TABLE inspection (
    id              uuid PRIMARY KEY,
    checkpoint      text NOT NULL,
    county          text NOT NULL,
    observed_at     timestamptz NOT NULL,
    decided_at      timestamptz NOT NULL,
    plate           text NOT NULL,
    plate_colour    text,
    pass_number     text,
    pass_version    int,
    standing        text NOT NULL,
    outcome         text NOT NULL,
    lane            text NOT NULL,
    reasons         text[] NOT NULL,
    actions         text[] NOT NULL,
    rule_set        text NOT NULL,
    person_count    int NOT NULL,
    minutes_waited  int,
    officer         text NOT NULL,
    as_of           timestamptz NOT NULL,
    freshness       text NOT NULL
);

CREATE INDEX inspection_by_plate ON inspection (plate, decided_at DESC, id DESC);
CREATE INDEX inspection_by_checkpoint ON inspection (checkpoint, decided_at DESC, id DESC);
CREATE INDEX inspection_by_time ON inspection (decided_at DESC, id DESC);
