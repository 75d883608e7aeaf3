package org.freightpass.pass.reviewing.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.DriverMarks;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.jspecify.annotations.Nullable;

/** Rows of applications as tests of the desk want them; each {@code with…} gives the next one other values. */
record StoredCases(
        MigratedDatabase database,
        String status,
        String department,
        String division,
        String plate,
        String goods,
        @Nullable UUID firm,
        @Nullable UUID bulk,
        @Nullable String claimedBy,
        @Nullable String pass,
        String lastFour) {

    static StoredCases in(MigratedDatabase database) {
        return new StoredCases(
                database, "SUBMITTED", "IIT", "220104", "吉A12345", "OTHER", null, null, null, null, "0000");
    }

    StoredCases status(String other) {
        return new StoredCases(
                database, other, department, division, plate, goods, firm, bulk, claimedBy, pass, lastFour);
    }

    StoredCases desk(String otherDepartment, String otherDivision) {
        return new StoredCases(
                database, status, otherDepartment, otherDivision, plate, goods, firm, bulk, claimedBy, pass, lastFour);
    }

    StoredCases plate(String other) {
        return new StoredCases(
                database, status, department, division, other, goods, firm, bulk, claimedBy, pass, lastFour);
    }

    StoredCases goods(String other) {
        return new StoredCases(
                database, status, department, division, plate, other, firm, bulk, claimedBy, pass, lastFour);
    }

    StoredCases firm(UUID other) {
        return new StoredCases(
                database, status, department, division, plate, goods, other, bulk, claimedBy, pass, lastFour);
    }

    StoredCases bulk(UUID other) {
        return new StoredCases(
                database, status, department, division, plate, goods, firm, other, claimedBy, pass, lastFour);
    }

    StoredCases claimedBy(String other) {
        return new StoredCases(
                database, "IN_REVIEW", department, division, plate, goods, firm, bulk, other, pass, lastFour);
    }

    StoredCases pass(PassNumber number) {
        return new StoredCases(
                database,
                "APPROVED",
                department,
                division,
                plate,
                goods,
                firm,
                bulk,
                claimedBy,
                number.value(),
                lastFour);
    }

    StoredCases driver(String other) {
        return new StoredCases(
                database, status, department, division, plate, goods, firm, bulk, claimedBy, pass, other);
    }

    UUID submitted(Instant at) {
        return stored(UUID.randomUUID(), at, at.plusSeconds(3600));
    }

    UUID due(Instant due) {
        return stored(UUID.randomUUID(), due.minusSeconds(3600), due);
    }

    UUID stored(UUID id, Instant submitted, Instant due) {
        database.jdbc()
                .sql("""
                        insert into application (id, version, status, owner, firm_id, bulk_id, bulk_row, at_desk, form,
                            crew, type, plate, plate_colour, goods, origin, destination, via, return_trip, valid_from,
                            valid_until, replaces, department, division, submitted_at, due_at, claimed_by,
                            claimed_by_name, pass_number, created_at, changed_at, driver_marks)
                        values (:id, 2, :status, 'driver1', :firm, :bulk, :row, false, '{}', 'sealed', 'UNIFIED', :plate,
                            'YELLOW', :goods, '220104', '210102', '', false, :submitted, :until, false, :department,
                            :division, :submitted, :due, :claimed, :claimed, :pass, :submitted, :submitted, :marks)
                        """)
                .param("id", id)
                .param("status", status)
                .param("firm", firm)
                .param("bulk", bulk)
                .param("row", bulk == null ? null : Math.floorMod(id.hashCode(), Integer.MAX_VALUE))
                .param("plate", plate)
                .param("goods", goods)
                .param("submitted", submitted.atOffset(ZoneOffset.UTC))
                .param("until", submitted.plusSeconds(864_000).atOffset(ZoneOffset.UTC))
                .param("department", department)
                .param("division", division)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("claimed", claimedBy)
                .param("pass", pass)
                .param("marks", new String[] {DriverMarks.ofLastFour(lastFour, TestCiphers.fingerprints())})
                .update();
        return id;
    }
}
