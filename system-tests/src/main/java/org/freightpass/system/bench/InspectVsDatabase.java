package org.freightpass.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.freightpass.system.bench.Contest.Latencies;
import org.freightpass.system.bench.Contest.Rates;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.ground.Database;
import org.freightpass.system.ground.Fleets.Issued;

/** Against an honest plain design: one database, one transaction that looks the pass up and inserts the inspection. */
final class InspectVsDatabase implements Benchmark {

    private static final double RATIO = 2;

    @Override
    public String name() {
        return "inspect-vs-database";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Inspecting inspecting = Inspecting.byNumber(setting);
        layTables(setting, inspecting.passes());
        Contest contest =
                new Contest(setting, Inspecting.CONNECTIONS, inspecting.service(), inspecting.plainDatabase());
        Rates rates = contest.rates();
        double half = Math.min(rates.ours().median(), rates.limit().median()) / 2;
        Latencies latencies = contest.at(half);
        Aim aim = new Aim(
                "2 times the plain design",
                rates.ours().median() / rates.limit().median() >= RATIO && inspecting.later() == 0);
        return Figure.of(name(), "inspections/s", rates.ours(), rates.limit(), aim)
                .latencies(latencies.p50(), latencies.p99())
                .with("limit_p50_ms", latencies.limitP50().median())
                .with("limit_p99_ms", latencies.limitP99().median())
                .with(rates.each())
                .with("answered_before_kafka", (double) inspecting.later());
    }

    /** The tables and indexes that the services have, with the same passes. */
    private static void layTables(Setting setting, List<Issued> passes) throws Exception {
        Database checkpoint = setting.ground().database("checkpoint");
        checkpoint.emptyBenchSchema();
        checkpoint.run(
                "CREATE TABLE bench.inspection (LIKE public.inspection INCLUDING ALL)",
                "CREATE TABLE bench.pass (number text PRIMARY KEY, version int NOT NULL, state text NOT NULL,"
                        + " plate text NOT NULL, valid_from timestamptz NOT NULL, valid_until timestamptz NOT NULL)",
                "CREATE INDEX ON bench.pass (plate)");
        String[] numbers = passes.stream().map(Issued::number).toArray(String[]::new);
        try (Connection from = setting.ground().database("pass").connect();
                Connection to = checkpoint.connect();
                PreparedStatement read = from.prepareStatement("SELECT number, version, state, plate, valid_from,"
                        + " valid_until FROM pass WHERE number = ANY (?)");
                PreparedStatement write = to.prepareStatement("INSERT INTO bench.pass VALUES (?, ?, ?, ?, ?, ?)")) {
            read.setArray(1, from.createArrayOf("text", numbers));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 6; column++) {
                        write.setObject(column, rows.getObject(column));
                    }
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
        checkpoint.run("ANALYZE bench.pass");
    }
}
