package org.freightpass.notification.notifying.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receipt's signature: HMAC-SHA-256 over id, time in seconds and body, joined by dots, as Standard Webhooks has it. */
final class ReceiptSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private ReceiptSignature() {}

    /** Whether one of the signatures in the header, which blanks part, is this secret's. */
    static boolean isGood(String header, String secret, String id, String seconds, byte[] body) {
        byte[] right = hmac(secret.getBytes(StandardCharsets.UTF_8), id, seconds, body);
        return Stream.of(header.split(" ", -1))
                .filter(one -> one.startsWith(VERSION))
                .anyMatch(one -> MessageDigest.isEqual(right, decoded(one.substring(VERSION.length()))));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    private static byte[] hmac(byte[] key, String id, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
