package org.freightpass.checkpoint.passes;

import java.time.Instant;

/**
 * One issue of a signed list: the trust list, or a status list. Of several issues of one list the view keeps the newest;
 * one whose signer is not known yet is kept beside the newest that was verified, so that it displaces nothing.
 *
 * @param name {@code trust-list}, or {@code status-list:220104-1}
 * @param token the signed bytes, Base64
 * @param verified whether a trusted key was known to have signed it when it arrived
 */
public record KnownList(String name, String token, Instant issuedAt, Instant expiresAt, boolean verified) {

    /** What tells one list from another. */
    public String key() {
        return key(name, verified);
    }

    public static String key(String name, boolean verified) {
        return verified ? name : name + "?";
    }
}
