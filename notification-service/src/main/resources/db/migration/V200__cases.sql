-- Cases wait for their callers, come from more sources, and are handed to parties of four kinds.
alter table hotline_case
    add column assigned_party text,
    add column source         text not null default 'CALL',
    add column reference      text,
    add column appeal_way     text,
    add column party_name     text,
    add column persons        integer,
    add column tier           integer;
update hotline_case set source = 'ALERT' where opened_by = 'system';
update hotline_case set assigned_party = 'DEPARTMENT' where assigned_to is not null;
alter table hotline_case drop constraint hotline_case_status;
alter table hotline_case add constraint hotline_case_status
    check (status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING', 'RESOLVED', 'CLOSED'));

drop index hotline_case_joining;
create unique index hotline_case_joining on hotline_case (join_key)
    where status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING');
drop index hotline_case_ringing;
create index hotline_case_ringing on hotline_case (line)
    where status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING');

-- Another hotline's number makes one case, however often it is told.
create unique index hotline_case_referred on hotline_case (opened_by, reference) where reference is not null;
create index hotline_case_by_plate on hotline_case (plate, number desc) where plate is not null;
create index hotline_case_by_pass on hotline_case (pass_number, number desc) where pass_number is not null;
