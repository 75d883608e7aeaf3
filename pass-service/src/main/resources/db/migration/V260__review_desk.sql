-- What the review desk asks. Open applications of a desk, with what its filters and counts look at; the codes of the
-- divisions that a desk covers are a range.
create index application_at_desk on application (department, division, due_at, id)
    include (claimed_by, goods, bulk_id) where status in ('SUBMITTED', 'IN_REVIEW');

-- A hash with a key of the last four places of each driver's document: found by, never read.
alter table application add column driver_marks text[] not null default '{}';
create index application_by_driver on application using gin (driver_marks);

create index application_by_plate on application (plate, submitted_at desc) where submitted_at is not null;
create index application_by_pass on application (pass_number) where pass_number is not null;
create index application_by_firm_time on application (firm_id, submitted_at desc)
    where firm_id is not null and submitted_at is not null;
create index application_by_desk_time on application (department, submitted_at desc) where submitted_at is not null;
create index application_rejected_by_plate on application (plate, changed_at desc) where status = 'REJECTED';
create index application_rejected_by_firm on application (firm_id, changed_at desc) where status = 'REJECTED';

-- A time for which a kind of goods has priority at every desk.
create table goods_season (
    goods       text        not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null check (valid_until >= valid_from),
    primary key (goods, valid_from)
);
