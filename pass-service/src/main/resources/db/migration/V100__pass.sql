-- Passes. The exclusion constraint is what makes a second live pass impossible, whoever races.
create extension if not exists btree_gist;

create table pass (
    number text primary key check (number ~ '^[JES]?[0-9]{12}$'),
    version integer not null check (version > 0),
    type text not null,
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'REVOKED', 'REPLACED', 'CANCELLED', 'EXPIRED')),
    plate text not null,
    plate_colour text not null,
    origin text not null,
    destination text not null,
    via text not null,
    return_trip boolean not null,
    goods text not null,
    valid_from timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    issuer_division text not null,
    issuer_department text not null,
    owner text not null,
    firm_id uuid,
    application_id uuid unique,
    bulk_id uuid,
    channel text not null,
    crew text not null,
    reason text,
    fraud boolean not null default false,
    replaced_by text,
    issued_at timestamptz not null,
    changed_at timestamptz not null,
    constraint one_live_pass exclude using gist (
        plate with =, plate_colour with =, type with =, tstzrange(valid_from, valid_until) with &&
    ) where (state in ('ACTIVE', 'SUSPENDED'))
);

create index pass_by_plate on pass (plate, number);
create index pass_by_firm on pass (firm_id, number) where firm_id is not null;
create index pass_by_owner on pass (owner, number);
create index pass_by_bulk on pass (bulk_id, number) where bulk_id is not null;
create index pass_live_until on pass (valid_until) where state in ('ACTIVE', 'SUSPENDED');

-- Serials: one sequence for each division that issues and each type, so that no lock is held for a number until
-- commit. Gaps are allowed, repetition is not, and the sequence ends where six digits do.
do $$
declare
    division text;
    letter text;
begin
    foreach division in array array[
        '220100', '220102', '220103', '220104', '220105', '220106', '220112', '220113', '220122', '220182', '220183',
        '220184', '220200', '220202', '220203', '220204', '220211', '220221', '220281', '220282', '220283', '220284',
        '220300', '220302', '220303', '220322', '220323', '220382', '220400', '220402', '220403', '220421', '220422',
        '220500', '220502', '220503', '220521', '220523', '220524', '220581', '220582', '220600', '220602', '220605',
        '220621', '220622', '220623', '220681', '220700', '220702', '220721', '220722', '220723', '220781', '220800',
        '220802', '220821', '220822', '220881', '220882', '222400', '222401', '222402', '222403', '222404', '222405',
        '222406', '222424', '222426']
    loop
        foreach letter in array array['', 'j', 'e', 's']
        loop
            execute format('create sequence pass_serial_%s%s minvalue 1 maxvalue 999999 cache 1', letter, division);
        end loop;
    end loop;
end
$$;
