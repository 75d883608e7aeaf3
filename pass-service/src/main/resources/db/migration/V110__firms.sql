-- Firms and who acts for them. The position gives lists a stable order: the order of registration.
CREATE TABLE firm (
    position      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    id            uuid PRIMARY KEY,
    version       integer     NOT NULL CHECK (version >= 1),
    name          text        NOT NULL,
    credit_code   text        NOT NULL,
    standing      text        NOT NULL CHECK (standing IN ('PENDING', 'CONFIRMED', 'SUSPENDED')),
    division      text        NOT NULL CHECK (division ~ '^[1-9][0-9]{5}$'),
    contact_name  text        NOT NULL,
    telephone     text        NOT NULL,
    email         text,
    language      text        NOT NULL CHECK (language IN ('ZH', 'EN')),
    registered_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT firm_credit_code_once UNIQUE (credit_code)
);

CREATE INDEX firm_by_standing ON firm (standing, position);

-- An invited member has no subject until they act for the first time.
CREATE TABLE firm_member (
    firm     uuid        NOT NULL REFERENCES firm (id),
    username text        NOT NULL,
    subject  text,
    role     text        NOT NULL CHECK (role IN ('OWNER', 'MEMBER')),
    since    timestamptz NOT NULL,
    PRIMARY KEY (firm, username)
);

CREATE INDEX firm_member_by_subject ON firm_member (subject, firm);
CREATE INDEX firm_member_invited ON firm_member (username) WHERE subject IS NULL;
