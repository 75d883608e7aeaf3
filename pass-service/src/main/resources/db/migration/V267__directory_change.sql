-- Who changed the directory, when, and from when the change holds: readable beside the dated rows themselves.
create table directory_change (
    position bigint generated always as identity primary key,
    what text not null,
    before text,
    after text not null,
    holds_from timestamptz,
    made_by text not null,
    made_at timestamptz not null
);

create index directory_change_of on directory_change (what, position);
