-- A file that its sender has not yet told to go on with.
alter table upload drop constraint upload_status_check;
alter table upload add constraint upload_status_check check (status in ('HELD', 'RUNNING', 'DONE', 'FAILED'));
create index upload_held on upload (created_at) where status = 'HELD';
