package org.freightpass.passtoken.wire;

import java.util.Arrays;

/**
 * Base45 (RFC 9285): bytes in the 45 characters of a QR code's alphanumeric mode, two bytes in three characters.
 */
public final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;
    private static final byte[] VALUES = values();

    private Base45() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length / 2 * 3 + 2);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int n = ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff);
            text.append(ALPHABET.charAt(n % BASE))
                    .append(ALPHABET.charAt(n / BASE % BASE))
                    .append(ALPHABET.charAt(n / (BASE * BASE)));
        }
        if (bytes.length % 2 == 1) {
            int n = bytes[bytes.length - 1] & 0xff;
            text.append(ALPHABET.charAt(n % BASE)).append(ALPHABET.charAt(n / BASE));
        }
        return text.toString();
    }

    /**
     * {@link Fault#BASE45} for another character (small letters too), a length that no bytes have, or a group beyond
     * what two bytes or one can hold. {@code from} is where in the text the code begins.
     */
    public static Parsed<byte[]> decode(String text, int from) {
        int length = text.length() - from;
        if (length < 0 || length % 3 == 1) {
            return Parsed.bad(Fault.BASE45);
        }
        var bytes = new byte[length / 3 * 2 + length % 3 / 2];
        int at = 0;
        for (int i = from; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int n = value(text, i) + BASE * value(text, i + 1) + (pair ? BASE * BASE * value(text, i + 2) : 0);
            if (n < 0 || n > (pair ? 0xffff : 0xff)) {
                return Parsed.bad(Fault.BASE45);
            }
            if (pair) {
                bytes[at++] = (byte) (n >> 8);
            }
            bytes[at++] = (byte) n;
        }
        return Parsed.good(bytes);
    }

    /** So far below zero for another character that the whole group is. */
    private static int value(String text, int at) {
        char c = text.charAt(at);
        return c < VALUES.length && VALUES[c] >= 0 ? VALUES[c] : -1_000_000;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < BASE; i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
