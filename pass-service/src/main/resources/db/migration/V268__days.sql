-- A day's figures are found by when things happened, whoever's they are.
create index application_by_submission on application (submitted_at) where submitted_at is not null;
create index application_by_decision on application (changed_at) where status in ('APPROVED', 'RETURNED', 'REJECTED');
create index pass_by_issue on pass (issued_at);
