package org.freightpass.system.reading;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A pass's code between its text and the COSE message in it: prefix, Base45 (RFC 9285) and zlib (RFC 1950). */
public final class CodeText {

    private static final String PREFIX = "FP1:";
    private static final String PLACES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int MOST = 1024;

    private CodeText() {}

    /** The message in a code; a text that is none is an IllegalArgumentException. */
    public static byte[] message(String code) {
        if (!code.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a code begins with " + PREFIX + ", not: " + code);
        }
        return inflate(decoded(code.substring(PREFIX.length())), MOST);
    }

    /** The same code with one bit of its signature turned over. */
    public static String forged(String code) {
        byte[] message = message(code);
        message[message.length - 1] ^= 1;
        Deflater deflater = new Deflater();
        try (deflater) {
            deflater.setInput(message);
            deflater.finish();
            byte[] packed = new byte[MOST];
            return PREFIX + encoded(packed, deflater.deflate(packed));
        }
    }

    static byte[] inflate(byte[] packed, int most) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            byte[] out = new byte[most];
            int length = inflater.inflate(out);
            if (!inflater.finished()) {
                throw new IllegalArgumentException("more than " + most + " bytes, or cut off");
            }
            return Arrays.copyOf(out, length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("this is not zlib", e);
        }
    }

    private static byte[] decoded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at += 3) {
            boolean pair = at + 2 < text.length();
            int number = place(text, at) + 45 * place(text, at + 1) + (pair ? 2025 * place(text, at + 2) : 0);
            if (pair) {
                out.write(number >> 8);
            }
            out.write(number);
        }
        return out.toByteArray();
    }

    private static int place(String text, int at) {
        int place = at < text.length() ? PLACES.indexOf(text.charAt(at)) : -1;
        if (place < 0) {
            throw new IllegalArgumentException("no Base45 at place " + at);
        }
        return place;
    }

    private static String encoded(byte[] bytes, int length) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < length; at += 2) {
            boolean pair = at + 1 < length;
            int number = pair ? ((bytes[at] & 255) << 8) | (bytes[at + 1] & 255) : bytes[at] & 255;
            out.append(PLACES.charAt(number % 45)).append(PLACES.charAt(number / 45 % 45));
            if (pair) {
                out.append(PLACES.charAt(number / 2025));
            }
        }
        return out.toString();
    }
}
