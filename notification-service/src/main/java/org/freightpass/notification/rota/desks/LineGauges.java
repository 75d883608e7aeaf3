package org.freightpass.notification.rota.desks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines without an agent, cases nobody has taken and clocks that have run out, counted when they are read. */
@Component
final class LineGauges implements MeterBinder {
    private final JdbcClient jdbc;

    LineGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "hotline.lines.unattended",
                "lines with nobody on duty",
                "select count(*) from hotline_line where agent is null");
        gauge(
                registry,
                "hotline.cases.unacknowledged",
                "cases that nobody has taken yet",
                "select count(*) from hotline_case where status = 'OPEN'");
        gauge(registry, "hotline.clocks.late", "promises that are due and not kept", """
                select count(*) from case_clock where state = 'RUNNING' and due < now()""");
    }

    private void gauge(MeterRegistry registry, String name, String text, String sql) {
        Gauge.builder(
                        name,
                        this,
                        gauges -> gauges.jdbc.sql(sql).query(Double.class).single())
                .description(text)
                .register(registry);
    }
}
