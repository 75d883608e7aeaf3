package org.freightpass.pass.scanning.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.scanning.Scan;
import org.freightpass.pass.scanning.ScanRule;
import org.freightpass.pass.scanning.Scans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row for each scan; a batch is one statement. Names of checkpoints are those of the map. */
@Repository
class JdbcScans implements Scans {
    private final JdbcClient jdbc;

    JdbcScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the key, so that two instances never wait for each other in a circle. */
    @Override
    public void keep(List<Scan> scans) {
        if (scans.isEmpty()) {
            return;
        }
        var ordered = scans.stream()
                .sorted(Comparator.comparing((Scan scan) -> scan.pass().value())
                        .thenComparing(Scan::at)
                        .thenComparing(scan -> scan.checkpoint().value()))
                .toList();
        jdbc.sql("""
                insert into scan (number, at, checkpoint, county, told)
                select number, cast(at as timestamptz), checkpoint, county, told
                from unnest(:numbers, :times, :checkpoints, :counties, :told)
                    as s (number, at, checkpoint, county, told)
                on conflict (number, at, checkpoint) do nothing
                """)
                .param("numbers", column(ordered, scan -> scan.pass().value()))
                .param("times", column(ordered, scan -> scan.at().toString()))
                .param("checkpoints", column(ordered, scan -> scan.checkpoint().value()))
                .param("counties", column(ordered, scan -> scan.county().value()))
                .param("told", column(ordered, scan -> scan.told().name()))
                .update();
    }

    @Override
    public List<Seen> of(PassNumber pass, Instant since) {
        return jdbc.sql("""
                select scan.*, coalesce(landmark.name, scan.checkpoint) as name
                from scan left join landmark on landmark.kind = 'CHECKPOINT' and landmark.code = scan.checkpoint
                where scan.number = :number and scan.at >= :since
                order by scan.at desc, scan.checkpoint limit :limit
                """)
                .param("number", pass.value())
                .param("since", time(since))
                .param("limit", ScanRule.SHOWN)
                .query((row, index) -> new Seen(
                        new Scan(
                                pass,
                                new CheckpointCode(row.getString("checkpoint")),
                                new DivisionCode(row.getString("county")),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Scan.Told.valueOf(row.getString("told"))),
                        row.getString("name")))
                .list();
    }

    @Override
    public int forget(Instant before) {
        return jdbc.sql("delete from scan where at < :before")
                .param("before", time(before))
                .update();
    }

    private static String[] column(List<Scan> scans, Function<Scan, String> value) {
        return scans.stream().map(value).toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
