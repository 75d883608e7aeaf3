-- Closures, risk areas, service areas and test points: each entry whole as it leaves, beside what is searched for.
CREATE TABLE road_entry (
    code        text PRIMARY KEY,
    subject     text NOT NULL,
    version     int NOT NULL,
    area        text NOT NULL,
    ends        timestamptz,
    entry       jsonb NOT NULL,
    changed_at  timestamptz NOT NULL
);

CREATE INDEX road_entry_by_subject ON road_entry (subject, code);
-- What comes with its code, as sample entries do, has lower numbers.
CREATE SEQUENCE road_entry_number START 1001;
