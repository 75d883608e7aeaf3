package org.freightpass.notification.reports.http;

import java.net.URI;
import java.time.Duration;
import org.freightpass.outages.Peer.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoint-service is asked for reports; the README lists them.
 *
 * @param checkpointService where it is
 * @param timeLimit how long a page waits for it
 * @param openAfter failures in a row after which it is not asked for a while
 * @param openFor how long it is not asked then
 * @param atOnce how many pages wait for it at the same time; the next one does not wait
 */
@ConfigurationProperties("freight.reports")
public record ReportsSettings(
        @DefaultValue("http://localhost:8082") URI checkpointService,
        @DefaultValue("2s") Duration timeLimit,
        @DefaultValue("5") int openAfter,
        @DefaultValue("10s") Duration openFor,
        @DefaultValue("8") int atOnce) {

    public ReportsSettings {
        positive(timeLimit.toMillis(), "time-limit");
        positive(openAfter, "open-after");
        positive(openFor.toMillis(), "open-for");
        positive(atOnce, "at-once");
    }

    Limits limits() {
        return new Limits(atOnce, timeLimit, 1, Duration.ZERO, openAfter, openFor);
    }

    private static void positive(long value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException("freight.reports." + name + " must be positive, found " + value);
        }
    }
}
