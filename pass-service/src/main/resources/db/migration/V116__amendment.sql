-- An application may amend a live pass instead of asking for one: which, the version it was made on, and the crew (sealed)
-- and places on the way that the pass had then. A pass has one open amendment at most.
alter table application
    add column amends text,
    add column amends_version integer,
    add column before_crew text,
    add column before_via text,
    add constraint amendment_is_complete check (
        num_nulls(amends, amends_version, before_crew, before_via) in (0, 4));

create unique index one_open_amendment on application (amends) where status in ('SUBMITTED', 'IN_REVIEW', 'RETURNED');
