package org.freightpass.webkit.settings;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code freight.web.rate.*}: how many requests a client may make.
 *
 * @param enabled whether requests are counted
 * @param clientsRemembered how many clients are counted at once; the longest idle one is forgotten first
 * @param anonymous for an address without a token
 * @param signedIn for a subject with none of the roles below
 * @param roles by role; of several the one with the highest rate counts
 */
public record RateSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("100000") int clientsRemembered,
        @DefaultValue Anonymous anonymous,
        @DefaultValue Allowance signedIn,
        @DefaultValue Map<String, Allowance> roles) {

    public RateSettings {
        Settings.requirePositive("freight.web.rate.clients-remembered", clientsRemembered);
        roles = Map.copyOf(roles);
    }

    /** {@code burst} requests at once, {@code per-second} of them coming back each second. */
    public record Allowance(
            @DefaultValue("2000") int burst,
            @DefaultValue("200") int perSecond) {

        public Allowance {
            Settings.requirePositive("freight.web.rate.*.burst", burst);
            Settings.requirePositive("freight.web.rate.*.per-second", perSecond);
        }
    }

    /** The same with the smaller defaults for clients without a token. */
    public record Anonymous(
            @DefaultValue("200") int burst,
            @DefaultValue("20") int perSecond) {

        public Anonymous {
            Settings.requirePositive("freight.web.rate.anonymous.burst", burst);
            Settings.requirePositive("freight.web.rate.anonymous.per-second", perSecond);
        }

        public Allowance allowance() {
            return new Allowance(burst, perSecond);
        }
    }
}
