package org.freightpass.passtoken.key;

import java.util.HexFormat;

/**
 * Which key signed ({@code kid}): eight bytes as 16 small hexadecimal digits. Two keys can have the same, by chance or on
 * purpose; who verifies tries each.
 */
public record KeyId(String value) {
    public static final int BYTES = 8;

    public KeyId {
        if (value.length() != 2 * BYTES || !value.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("The key id is not 16 small hexadecimal digits: " + value.length());
        }
    }

    /** {@link IllegalArgumentException} unless there are eight. */
    public static KeyId of(byte[] bytes) {
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
