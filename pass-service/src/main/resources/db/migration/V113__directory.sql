-- Dated rows: the newest whose date has come holds. What is absent here has a default in the rules.
CREATE TABLE goods_department (
    goods      text        NOT NULL,
    department text        NOT NULL,
    valid_from timestamptz NOT NULL,
    PRIMARY KEY (goods, valid_from)
);

CREATE TABLE department_contact (
    department   text        NOT NULL,
    division     text        NOT NULL CHECK (division ~ '^[1-9][0-9]{5}$'),
    telephone    text,
    procedure_zh text,
    procedure_en text,
    valid_from   timestamptz NOT NULL,
    sample       boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (department, division, valid_from),
    CHECK (telephone IS NOT NULL OR procedure_zh IS NOT NULL OR procedure_en IS NOT NULL)
);

CREATE TABLE validity_limit (
    pass_type  text        NOT NULL,
    division   text        NOT NULL CHECK (division ~ '^[1-9][0-9]{5}$'),
    days       integer     NOT NULL CHECK (days BETWEEN 1 AND 365),
    valid_from timestamptz NOT NULL,
    PRIMARY KEY (pass_type, division, valid_from)
);

CREATE TABLE review_limit (
    working_days integer     NOT NULL CHECK (working_days BETWEEN 1 AND 30),
    valid_from   timestamptz PRIMARY KEY
);

-- Dates that are working days, or days off, against what their weekday says.
CREATE TABLE working_calendar (
    day     date PRIMARY KEY,
    working boolean NOT NULL,
    note    text
);
