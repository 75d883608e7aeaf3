package org.freightpass.webkit.settings;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The checks that several settings share; each names the setting and the value it refuses. */
final class Settings {

    private Settings() {}

    static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, found " + value);
        }
    }

    static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, found " + value);
        }
    }

    static void requirePositive(String name, DataSize value) {
        if (value.toBytes() <= 0) {
            throw new IllegalArgumentException(name + " must be larger than nothing, found " + value);
        }
    }

    static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be greater than 0, found " + value);
        }
    }
}
