-- Why an entry was lifted; entries lifted before this was asked have none.
alter table blacklist_entry add lifted_reason text check (lifted_reason is null or lifted_by is not null);
