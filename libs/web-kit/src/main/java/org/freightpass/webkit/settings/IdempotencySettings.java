package org.freightpass.webkit.settings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code freight.web.idempotency.*}.
 *
 * @param enabled whether the header {@code Idempotency-Key} is heeded
 * @param keptFor how long an answer can be had again
 * @param abandonedAfter when a request that never ended counts as lost though its process may live; longer than any
 *     request
 * @param cleanUpEvery how often what is over its time is deleted
 * @param ignoredPaths path patterns whose requests carry an identity of their own and must not need the database
 */
public record IdempotencySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("24h") Duration keptFor,
        @DefaultValue("2m") Duration abandonedAfter,
        @DefaultValue("10m") Duration cleanUpEvery,
        @DefaultValue List<String> ignoredPaths) {

    public IdempotencySettings {
        Settings.requirePositive("freight.web.idempotency.kept-for", keptFor);
        Settings.requirePositive("freight.web.idempotency.abandoned-after", abandonedAfter);
        Settings.requirePositive("freight.web.idempotency.clean-up-every", cleanUpEvery);
        if (abandonedAfter.compareTo(keptFor) >= 0) {
            throw new IllegalArgumentException("freight.web.idempotency.abandoned-after (" + abandonedAfter
                    + ") must be shorter than freight.web.idempotency.kept-for (" + keptFor + ")");
        }
        ignoredPaths = List.copyOf(ignoredPaths);
    }
}
