package org.freightpass.messaging.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.freightpass.messaging.MessagingMeter;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the database when it is looked at; unknown (NaN) while the database is away. */
record OutboxGauges(JdbcTemplate jdbc) implements MeterBinder {

    private static final String BACKLOG = "select count(*) from outbox";
    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - appended_at), 0)
            from outbox order by id limit 1
            """;
    private static final String REFUSED = "select count(*) from outbox_refused";

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, MessagingMeter.OUTBOX_BACKLOG, BACKLOG);
        gauge(registry, MessagingMeter.OUTBOX_OLDEST, OLDEST);
        gauge(registry, MessagingMeter.OUTBOX_REFUSED, REFUSED);
    }

    private void gauge(MeterRegistry registry, MessagingMeter meter, String sql) {
        Gauge.builder(meter.id(), () -> ask(sql)).register(registry);
    }

    private double ask(String sql) {
        try {
            return jdbc.queryForList(sql, Double.class).stream().findFirst().orElse(0.0);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
