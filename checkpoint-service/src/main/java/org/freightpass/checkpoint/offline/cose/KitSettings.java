package org.freightpass.checkpoint.offline.cose;

import java.nio.file.Path;
import java.time.Duration;
import org.freightpass.webkit.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that sign kits; the README lists them.
 *
 * @param password protects the private keys in the database, 12 characters or more; without any kits are not signed
 * @param passwordFile a file that holds it instead
 * @param keyLife how old a key gets before a new one follows
 * @param keepEvery how often it is looked whether a key or an endorsement is due
 */
@ConfigurationProperties("freight.checkpoint.kit")
public record KitSettings(
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("365d") Duration keyLife,
        @DefaultValue("10s") Duration keepEvery) {
    private static final int SHORTEST_PASSWORD = 12;

    public KitSettings {
        password = Secret.of("freight.checkpoint.kit.password", password, passwordFile);
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "freight.checkpoint.kit.password is short: it protects the keys that sign"
                            + " offline kits. Set " + SHORTEST_PASSWORD + " characters or more, for example from:"
                            + " openssl rand -base64 32");
        }
    }

    /** Whether kits are signed at all. */
    boolean isOn() {
        return password != null;
    }

    char[] secret() {
        return password == null ? new char[0] : password.toCharArray();
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "KitSettings[keyLife=" + keyLife + ", keepEvery=" + keepEvery + "]";
    }
}
