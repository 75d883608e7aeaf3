-- The trail: added to and read, never changed (AU-01).
CREATE TABLE audit_entry (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who_subject    text        NOT NULL,
    who_name       text        NOT NULL,
    who_role       text        NOT NULL,
    action         text        NOT NULL,
    subject_kind   text        NOT NULL,
    subject_id     text        NOT NULL,
    before_state   jsonb,
    after_state    jsonb,
    at             timestamptz NOT NULL,
    correlation_id text,
    division       text,
    department     text
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, position);
CREATE INDEX audit_entry_by_who ON audit_entry (who_subject, position);

CREATE FUNCTION audit_entry_is_for_good() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_entry_for_good
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT
EXECUTE FUNCTION audit_entry_is_for_good();
