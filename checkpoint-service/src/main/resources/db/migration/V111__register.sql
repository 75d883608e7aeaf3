ALTER TABLE checkpoint
    ADD COLUMN section  text,
    ADD COLUMN km_from  double precision,
    ADD COLUMN km_to    double precision;

-- One checkpoint for a section and direction, whatever two people enter at the same moment. Without kilometres a section
-- is the whole road within the county; that one direction and both meet too, the rule says under the county's lock.
DROP INDEX checkpoint_on_section;
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE checkpoint ADD CONSTRAINT checkpoint_on_section
    EXCLUDE USING gist (
        county WITH =,
        road WITH =,
        (coalesce(direction, '')) WITH =,
        numrange(km_from::numeric, km_to::numeric) WITH &&)
    WHERE (status <> 'REMOVED' AND road IS NOT NULL);

CREATE TABLE checkpoint_photo (
    code      text PRIMARY KEY REFERENCES checkpoint,
    photo     bytea NOT NULL,
    added_by  text NOT NULL,
    added_at  timestamptz NOT NULL
);
