package org.freightpass.notification.rota.desks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.hotline.Line;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Lines;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.AlertMatter;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.rota.Desks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines and alerts of the hotline; since when a line is unattended is in the log of duty. */
@Component
final class HotlineDesks implements Desks {
    private static final String ROTA = "rota";

    private final Lines lines;
    private final OpeningCases opening;
    private final JdbcClient jdbc;

    HotlineDesks(Lines lines, OpeningCases opening, JdbcClient jdbc) {
        this.lines = lines;
        this.opening = opening;
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, Desk> all() {
        Map<Integer, Instant> left = left();
        Map<Integer, Desk> desks = new TreeMap<>();
        for (Line line : lines.all()) {
            int number = line.number().value();
            Instant since = line.agent() == null ? left.getOrDefault(number, Instant.EPOCH) : null;
            desks.put(number, new Desk(line.agent(), since));
        }
        return desks;
    }

    @Override
    public void put(int line, @Nullable String agent, Instant now) {
        for (Line other : lines.lockAll()) {
            if (agent != null && agent.equals(other.agent()) && other.number().value() != line) {
                lines.duty(other.number(), null, now, ROTA);
            }
            if (other.number().value() == line && agent != null && agent.equals(other.agent())) {
                return;
            }
        }
        lines.duty(new LineNumber(line), agent, now, ROTA);
    }

    @Override
    public void alert(String id, Saying saying, Instant now) {
        Matter matter =
                new Matter(Matter.Kind.LINE_UNATTENDED, now, null, null, null, null, null, null, "", saying, null);
        opening.fromAlerts(List.of(new AlertMatter(id, matter)), now);
    }

    private Map<Integer, Instant> left() {
        Map<Integer, Instant> left = new HashMap<>();
        jdbc.sql("select line, max(at) as at from hotline_duty_log where agent is null group by line")
                .query((row, index) ->
                        left.put(row.getInt("line"), row.getTimestamp("at").toInstant()))
                .list();
        return left;
    }
}
