-- What a scanner without a network told the driver, and how that differs from what was decided afterwards.
ALTER TABLE inspection
    ADD COLUMN offline_standing  text,
    ADD COLUMN offline_outcome   text,
    ADD COLUMN conflict          text;

CREATE INDEX inspection_in_conflict ON inspection (decided_at DESC, id DESC) WHERE conflict IS NOT NULL;
