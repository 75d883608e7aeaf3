-- Lists on pages go, a page at a time, through what a firm holds, or a person who acts for none, in the order in which it
-- is due. Each row is in one of the indexes of its table.
create index pass_of_holder_due on pass ((coalesce(firm_id::text, owner)), valid_until, number);

create index application_of_holder_waiting on application ((coalesce(firm_id::text, owner)), changed_at, id)
    where status in ('DRAFT', 'RETURNED');
create index application_of_holder_reviewed on application
    ((coalesce(firm_id::text, owner)), (coalesce(due_at, submitted_at)), id) where status in ('SUBMITTED', 'IN_REVIEW');
create index application_of_holder_decided on application ((coalesce(firm_id::text, owner)), changed_at, id)
    where status in ('REJECTED', 'APPROVED', 'WITHDRAWN');
