-- What a service says by itself, as data: {"code": ..., "arguments": [...]}. Rows from before keep their text.
alter table hotline_case_log add column saying jsonb;
alter table hotline_case add column saying jsonb;
alter table hotline_case_alert add column saying jsonb;
alter table removal_step add column saying jsonb;
