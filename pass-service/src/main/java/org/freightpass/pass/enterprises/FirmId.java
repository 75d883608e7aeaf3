package org.freightpass.pass.enterprises;

import java.util.UUID;

/** Identifies a firm; given at registration, the key of its events. */
public record FirmId(UUID value) {

    public static FirmId random() {
        return new FirmId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
