package org.freightpass.checkpoint.checkpoints;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A photograph, its kind told by its content and not by its name. Immutable. */
public final class Photo {
    /** How long one may be. */
    public static final int MOST_BYTES = 5 << 20;

    /** What can be shown anywhere. */
    public enum Kind {
        JPEG("image/jpeg"),
        PNG("image/png"),
        WEBP("image/webp");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int WEBP_AT = 8;

    private final Kind kind;
    private final byte[] bytes;

    private Photo(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    /** Nothing where the content is none of the kinds, or too long. */
    public static Optional<Photo> of(byte[] bytes) {
        return bytes.length > MOST_BYTES ? Optional.empty() : kindOf(bytes).map(kind -> new Photo(kind, bytes));
    }

    private static Optional<Kind> kindOf(byte[] bytes) {
        if (hasAt(bytes, 0, JPEG)) {
            return Optional.of(Kind.JPEG);
        }
        if (hasAt(bytes, 0, PNG)) {
            return Optional.of(Kind.PNG);
        }
        return hasAt(bytes, 0, RIFF) && hasAt(bytes, WEBP_AT, WEBP) ? Optional.of(Kind.WEBP) : Optional.empty();
    }

    private static boolean hasAt(byte[] bytes, int at, byte[] sign) {
        return bytes.length >= at + sign.length && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
