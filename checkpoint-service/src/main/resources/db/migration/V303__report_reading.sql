-- Who reports is kept for a time only; that it is no longer kept is said.
ALTER TABLE checkpoint_report
    ALTER COLUMN reporter DROP NOT NULL,
    ADD COLUMN forgotten_at timestamptz;

CREATE INDEX checkpoint_report_by_alert ON checkpoint_report (alert_id);
CREATE INDEX checkpoint_report_to_forget ON checkpoint_report (reported_at) WHERE forgotten_at IS NULL;

-- Who has read which report, and when. What is written stays.
CREATE TABLE checkpoint_report_reading (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report   uuid NOT NULL REFERENCES checkpoint_report,
    reader   text NOT NULL,
    read_at  timestamptz NOT NULL
);

CREATE INDEX checkpoint_report_reading_of ON checkpoint_report_reading (report, id);

CREATE FUNCTION checkpoint_only_add() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'entries of % are only ever added', tg_table_name;
END
$$;

CREATE TRIGGER checkpoint_report_reading_only_add BEFORE UPDATE OR DELETE ON checkpoint_report_reading
    FOR EACH ROW EXECUTE FUNCTION checkpoint_only_add();
CREATE TRIGGER checkpoint_report_reading_not_emptied BEFORE TRUNCATE ON checkpoint_report_reading
    FOR EACH STATEMENT EXECUTE FUNCTION checkpoint_only_add();
