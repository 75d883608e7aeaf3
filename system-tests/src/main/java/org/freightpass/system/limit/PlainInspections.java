package org.freightpass.system.limit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The honest plain design: passes and inspections in one database, one transaction for each inspection. */
class PlainInspections {

    private static final String INSERT = """
            INSERT INTO bench.inspection (id, checkpoint, county, observed_at, decided_at, plate, plate_colour,
                pass_number, pass_version, standing, outcome, lane, reasons, actions, rule_set, person_count,
                officer, as_of, freshness)
            VALUES (?, ?, '220302', ?, ?, ?, ?, ?, ?, ?, 'RELEASE', ?, '{PASS_VALID}', '{}', 'bench', ?, ?, ?, 'FRESH')
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PlainInspections(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Found(int version, String state, String plate, OffsetDateTime from, OffsetDateTime until) {

        boolean covers(AskedInspection asked, OffsetDateTime now) {
            return state.equals("ACTIVE") && plate.equals(asked.plate()) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    void inspect(AskedInspection asked, String officer) {
        transactions.executeWithoutResult(transaction -> {
            OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
            Found pass = jdbc.sql("SELECT * FROM bench.pass WHERE number = ?")
                    .param(Objects.requireNonNull(asked.passNumber()))
                    .query((row, at) -> new Found(
                            row.getInt("version"),
                            row.getString("state"),
                            row.getString("plate"),
                            row.getObject("valid_from", OffsetDateTime.class),
                            row.getObject("valid_until", OffsetDateTime.class)))
                    .single();
            boolean valid = pass.covers(asked, now);
            jdbc.sql(INSERT)
                    .params(
                            Objects.requireNonNull(asked.inspectionId()),
                            Objects.requireNonNull(asked.checkpoint()),
                            Objects.requireNonNull(asked.observedAt()).atOffset(ZoneOffset.UTC),
                            now,
                            Objects.requireNonNull(asked.plate()),
                            Objects.requireNonNull(asked.plateColour()),
                            Objects.requireNonNull(asked.passNumber()),
                            pass.version(),
                            valid ? "VALID" : "EXPIRED",
                            valid ? "PRIORITY" : "ORDINARY",
                            Objects.requireNonNull(asked.persons()).size(),
                            officer,
                            now)
                    .update();
        });
    }
}
