package org.freightpass.passtoken.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.freightpass.passtoken.wire.Cwt;

/**
 * What an offline kit holds: each part by the SHA-256 of its bytes, so that the kit can be checked as a whole whoever
 * carried it. Immutable; times in whole seconds.
 *
 * @param asOf the time that all parts are complete to
 * @param expiresAt the first instant at which the kit says nothing any more
 * @param digests by the part's name, 64 small hexadecimal digits each
 */
public record PartList(Instant issuedAt, Instant asOf, Instant expiresAt, SortedMap<String, String> digests) {
    public static final int MAX_PARTS = 10_000;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public PartList {
        Cwt.wholeSecond(issuedAt);
        Cwt.wholeSecond(asOf);
        Cwt.wholeSecond(expiresAt);
        if (digests.size() > MAX_PARTS) {
            throw new IllegalArgumentException("More than " + MAX_PARTS + " parts: " + digests.size());
        }
        digests.forEach((name, digest) -> {
            if (name.isBlank() || !DIGEST.matcher(digest).matches()) {
                throw new IllegalArgumentException("A part has a name and a SHA-256, not " + name + " " + digest);
            }
        });
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** Of digests in any order. */
    public static PartList of(Instant issuedAt, Instant asOf, Instant expiresAt, Map<String, String> digests) {
        return new PartList(issuedAt, asOf, expiresAt, new TreeMap<>(digests));
    }
}
