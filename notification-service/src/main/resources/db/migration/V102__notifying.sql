-- Whom to tell, as the firms' own topic says; a firm that leaves is removed from both tables.
create table firm_contact (
    firm_id      text primary key,
    version      integer not null,
    name         text not null,
    contact_name text not null,
    email        text,
    language     text not null
);

create table firm_member (
    username text not null,
    firm_id  text not null references firm_contact (firm_id) on delete cascade,
    primary key (username, firm_id)
);
create index firm_member_of on firm_member (firm_id);

-- The newest version seen of each pass and application: what is older is dropped.
create table subject_seen (
    kind    text not null,
    id      text not null,
    version integer not null,
    firm_id text,
    primary key (kind, id)
);

create table notice (
    id             uuid primary key,
    event_id       text not null,
    recipient      text not null,
    channel        text not null,
    kind           text not null,
    pass_number    text,
    application_id text,
    plate          text not null,
    origin         text not null,
    destination    text not null,
    valid_from     timestamptz,
    valid_until    timestamptz,
    reason         text,
    state          text not null,
    mail_id        uuid,
    attempts       integer not null default 0,
    due_at         timestamptz not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    failure        text,
    constraint notice_once unique (event_id, recipient, channel),
    constraint notice_state check (state in ('PENDING', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED'))
);
create index notice_due on notice (due_at) where state = 'PENDING';
create index notice_grouping on notice (recipient, kind) where state = 'PENDING' and mail_id is null;
create index notice_mail on notice (mail_id);
create index notice_sending on notice (changed_at) where state = 'SENDING';
create index notice_by_firm on notice (recipient, created_at desc, id);
create index notice_by_pass on notice (pass_number);
create index notice_newest on notice (created_at desc, id);
