package org.freightpass.pass.protecting;

/**
 * Turns a personal number into a keyed hash (HMAC-SHA-256) that can be looked up but, without the key, neither read nor
 * guessed by trying all numbers. Safe for use by several threads.
 */
public interface Fingerprints {

    /** The same value under the same purpose always gives the same 64 hexadecimal characters. */
    String of(String value, String purpose);
}
