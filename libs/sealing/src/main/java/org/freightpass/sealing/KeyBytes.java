package org.freightpass.sealing;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How a key is written in settings: 32 bytes in Base64. There is no default: what everybody knows is no key. */
public final class KeyBytes {

    static final int LENGTH = 32;

    private KeyBytes() {}

    /**
     * The bytes of a key.
     *
     * @param setting its full name, for whoever has to put it right
     * @throws IllegalArgumentException when there is none or it is not 32 bytes in Base64; never shows the text
     */
    public static byte[] of(String setting, @Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            throw refused(setting, "is not set");
        }
        byte[] bytes = decoded(base64.strip());
        if (bytes.length == 0) {
            throw refused(setting, "is not Base64");
        }
        if (bytes.length != LENGTH) {
            throw refused(setting, "has " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** Empty where it is none: the decoder's own words would show a part of the key. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static IllegalArgumentException refused(String setting, String why) {
        return new IllegalArgumentException(
                setting + " " + why + ": give 32 random bytes in Base64, for example from: openssl rand -base64 32");
    }
}
