package org.freightpass.pass;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** So many passes and as many applications like one that there is; their indexes are made when they are all in. */
record Million(JdbcClient jdbc, String application, int rows) {

    /**
     * One pass in ten is in force, one in fifty the firm's; one application in fifty waits, all of them at one city's
     * desk; what is decided lies with four departments.
     */
    void fill() {
        List<String> indexes = indexes();
        passes();
        applications();
        indexes.forEach(index -> jdbc.sql(index).update());
        settle();
    }

    /** As autovacuum leaves them: a new sample, and what is counted is counted from the index alone. */
    void settle() {
        jdbc.sql("vacuum analyze pass").update();
        jdbc.sql("vacuum analyze application").update();
    }

    /** Dropped, except those that hold a constraint; how each is made again. */
    private List<String> indexes() {
        record Index(String name, String made) {}
        var all = jdbc.sql("""
                        select indexname as name, indexdef as made from pg_indexes
                        where schemaname = current_schema() and tablename in ('pass', 'application')
                            and indexname not in (select conname from pg_constraint)
                        """).query(Index.class).list();
        all.forEach(index -> jdbc.sql("drop index " + index.name()).update());
        return all.stream().map(Index::made).toList();
    }

    private void passes() {
        jdbc.sql("""
                insert into pass (number, version, type, state, plate, plate_colour, origin, destination, via,
                    return_trip, goods, valid_from, valid_until, issuer_division, issuer_department, owner, firm_id,
                    channel, crew, issued_at, changed_at)
                select to_char(220102 + n / 900000, 'FM000000') || to_char(1 + n % 900000, 'FM000000'), 1, type,
                    case n % 10 when 0 then 'ACTIVE' else 'EXPIRED' end,
                    '吉B' || to_char(n / 10 % 100000, 'FM00000'), plate_colour, origin, destination, via,
                    return_trip, goods, valid_from - interval '90 days',
                    case n % 10 when 0 then valid_until else valid_from - n * interval '1 second' end,
                    issuer_division, issuer_department, owner,
                    case n % 50 when 0 then firm_id else cast(lpad(to_hex(n % 5000), 32, '0') as uuid) end,
                    channel, crew, issued_at - n * interval '1 second', changed_at
                from pass, generate_series(1, :rows) as n where application_id = cast(:id as uuid)
                """).param("id", application).param("rows", rows).update();
    }

    private void applications() {
        jdbc.sql("""
                insert into application (id, version, status, owner, firm_id, at_desk, form, crew, type, plate,
                    plate_colour, goods, origin, destination, via, return_trip, valid_from, valid_until, replaces,
                    department, division, submitted_at, due_at, pass_number, created_at, changed_at, driver_marks)
                select cast(lpad(to_hex(n * 2654435761), 32, '0') as uuid), 2,
                    case n % 50 when 1 then 'SUBMITTED' else 'APPROVED' end, owner,
                    case n % 50 when 0 then firm_id else cast(lpad(to_hex(n % 5000), 32, '0') as uuid) end, at_desk,
                    form, crew, type, '吉A' || to_char(n % 90000, 'FM00000'), plate_colour,
                    (array['AGRICULTURE', 'ENERGY', 'OTHER', 'LIVING'])[1 + (n / 16) % 4], origin, destination, via,
                    return_trip, valid_from, valid_until, replaces,
                    case n % 50 when 1 then department
                        else (array['IIT', 'DRC', 'COMMERCE', 'TRANSPORT'])[1 + n % 4] end,
                    (array['220104', '220102', '220122', '220106'])[1 + n / 50 % 4],
                    submitted_at - n * interval '1 second', due_at + n * interval '1 second',
                    case n % 50 when 1 then null
                        else to_char(220102 + n / 900000, 'FM000000') || to_char(1 + n % 900000, 'FM000000') end, created_at, changed_at,
                    array[substr(md5(cast(n % 11000 as text)), 1, 16)]
                from application, generate_series(1, :rows) as n where id = cast(:id as uuid)
                """).param("id", application).param("rows", rows).update();
    }
}
