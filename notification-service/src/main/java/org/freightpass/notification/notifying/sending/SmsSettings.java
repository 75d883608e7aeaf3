package org.freightpass.notification.notifying.sending;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All of {@code freight.notifying.sms.*}.
 *
 * @param gateways in the order in which they are tried; none: no SMS leaves
 * @param limits of each gateway, see {@link Limits}
 */
@ConfigurationProperties("freight.notifying.sms")
record SmsSettings(
        @DefaultValue List<Gateway> gateways, @DefaultValue Limits limits) {
    SmsSettings {
        gateways = List.copyOf(gateways);
        Set<String> names = new HashSet<>();
        for (Gateway gateway : gateways) {
            if (!names.add(gateway.name())) {
                throw new IllegalArgumentException(
                        "freight.notifying.sms.gateways has the name '" + gateway.name() + "' twice");
            }
        }
    }

    /**
     * One gateway.
     *
     * @param name by which its receipts name it
     * @param url where messages are posted
     * @param token the bearer token of this service's account there
     */
    record Gateway(String name, URI url, String token) {
        @SuppressWarnings("ConstantConditions") // the binder hands null for what is not set
        Gateway {
            if (name == null || !name.matches("[a-z0-9-]{1,30}")) {
                throw new IllegalArgumentException("A gateway's name is '" + name
                        + "': give freight.notifying.sms.gateways[].name small letters, digits and hyphens");
            }
            if (url == null || url.getHost() == null || token == null || token.isBlank()) {
                throw new IllegalArgumentException("The gateway " + name + " has no address or no token: give"
                        + " freight.notifying.sms.gateways[].url and .token");
            }
        }

        /** The token is in no log. */
        @Override
        public String toString() {
            return "Gateway[name=" + name + ", url=" + url + "]";
        }
    }
}
