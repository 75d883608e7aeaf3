package org.freightpass.checkpoint.offline;

/**
 * What lets anybody check a kit as a whole under the root: two CBOR Web Tokens in Base64.
 *
 * @param signature the list of parts, signed by a kit key
 * @param endorsement of that key by the root
 */
public record KitSeal(String signature, String endorsement) {}
