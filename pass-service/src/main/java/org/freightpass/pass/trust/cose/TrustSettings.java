package org.freightpass.pass.trust.cose;

import java.nio.file.Path;
import java.time.Duration;
import org.freightpass.pass.trust.TrustTimes;
import org.freightpass.webkit.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code freight.pass.trust}.
 *
 * @param password protects the private keys in the database
 * @param passwordFile a file that holds it instead
 * @param rootStore a PKCS#12 file with the root key and its certificate, taken over at start where it is new
 * @param rootPassword of that file; absent: the same password
 * @param lead how long a key is published before it takes over
 * @param overlap how long the old key signs beside the new one
 * @param keyLife how long a key signs at most
 * @param endorsementLife how long a key that signs offline kits is endorsed
 * @param listLife how long after its issue a list says something
 * @param listRefresh how old a list gets before it is issued anew
 * @param timeToLive after which a holder of a status list should fetch it anew
 * @param publishGap how long the publisher rests between two rounds
 * @param publishInterval how often it looks by itself for what an instance that died has left due
 * @param renewInterval how often keys that near their end are looked for
 * @param signInterval how often live passes without a trusted code are looked for
 */
@ConfigurationProperties("freight.pass.trust")
record TrustSettings(
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable Path rootStore,
        @Nullable String rootPassword,
        @DefaultValue("24h") Duration lead,
        @DefaultValue("1h") Duration overlap,
        @DefaultValue("365d") Duration keyLife,
        @DefaultValue("30d") Duration endorsementLife,
        @DefaultValue("48h") Duration listLife,
        @DefaultValue("6h") Duration listRefresh,
        @DefaultValue("1m") Duration timeToLive,
        @DefaultValue("300ms") Duration publishGap,
        @DefaultValue("1s") Duration publishInterval,
        @DefaultValue("1h") Duration renewInterval,
        @DefaultValue("2s") Duration signInterval) {
    private static final int SHORTEST_PASSWORD = 12;

    TrustSettings {
        var given = Secret.of("freight.pass.trust.password", password, passwordFile);
        if (given == null || given.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("freight.pass.trust.password is " + (given == null ? "not set" : "short")
                    + ": it protects the keys that sign passes. Set it, or freight.pass.trust.password-file to a file"
                    + " that holds it: " + SHORTEST_PASSWORD + " characters or more, for example from:"
                    + " openssl rand -base64 32");
        }
        password = given;
        if (publishGap.isNegative() || publishGap.compareTo(Duration.ofMillis(800)) > 0) {
            throw new IllegalArgumentException("freight.pass.trust.publish-gap is " + publishGap
                    + ": set 0ms to 800ms, or a revocation takes longer than a second to be seen.");
        }
    }

    TrustTimes times() {
        return new TrustTimes(lead, overlap, keyLife, listLife, listRefresh, timeToLive);
    }

    char[] secret() {
        return String.valueOf(password).toCharArray();
    }

    char[] rootSecret() {
        return rootPassword == null || rootPassword.isBlank() ? secret() : rootPassword.toCharArray();
    }

    /** Never the passwords. */
    @Override
    public String toString() {
        return "TrustSettings[" + times() + "]";
    }
}
