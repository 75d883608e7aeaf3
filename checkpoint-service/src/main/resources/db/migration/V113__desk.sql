-- Passes asked for on the spot; sealed is what was applied for, until it is decided.
CREATE TABLE desk_application (
    id           uuid PRIMARY KEY,
    checkpoint   text NOT NULL,
    officer      text NOT NULL,
    plate        text NOT NULL,
    origin       text NOT NULL,
    destination  text NOT NULL,
    status       text NOT NULL,
    pass_number  text,
    code         text,
    text         text,
    mark         text NOT NULL,
    sealed       bytea,
    key_id       text NOT NULL,
    asked_at     timestamptz NOT NULL,
    decided_at   timestamptz,
    follow_at    timestamptz NOT NULL
);

CREATE INDEX desk_application_by_checkpoint ON desk_application (checkpoint, asked_at DESC, id DESC);
CREATE INDEX desk_application_kept ON desk_application (follow_at) WHERE status = 'KEPT';
