-- Where else to reach a firm; filled by the next event of each firm.
alter table firm_contact add column telephone text;

-- How a firm wants to be told: channels as {kind: [channel, ...]}; no row: the usual ways.
create table subscription (
    firm_id       text primary key,
    channels      jsonb not null,
    sms_number    text,
    webhook_url   text,
    secret_serial integer not null,
    failing_since timestamptz,
    disabled_at   timestamptz
);

alter table notice add column version integer not null default 0;
-- The gateway tried last, where a channel has several.
alter table notice add column gateway text;
-- Whether an earlier try may have been taken.
alter table notice add column uncertain boolean not null default false;

alter table notice drop constraint notice_state;
alter table notice add constraint notice_state check (state in
    ('PENDING', 'SENDING', 'SENT', 'DELIVERED', 'UNKNOWN', 'FAILED', 'SUPERSEDED'));

-- What is tried again is due; what is not, never.
update notice set due_at = '9999-12-31T00:00:00Z' where state <> 'PENDING';
update notice set uncertain = true where state = 'UNKNOWN';

drop index notice_due;
create index notice_due on notice (channel, due_at, created_at) where state in ('PENDING', 'UNKNOWN');
drop index notice_grouping;
create index notice_grouping on notice (recipient, channel, kind) where state = 'PENDING' and mail_id is null;
drop index notice_sending;
create index notice_sending on notice (channel, changed_at) where state = 'SENDING';
-- What may need a look, counted for the overview of channels.
create index notice_open on notice (channel, state) where state in ('PENDING', 'SENDING', 'UNKNOWN', 'FAILED');
