package org.freightpass.pass.fleet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remembered driver; the document's number is unique per owner, sealed in the database, masked in answers. */
public record Driver(
        UUID id,
        Owner owner,
        String name,
        DocumentType documentType,
        String documentNumber,
        @Nullable String telephone,
        Instant rememberedAt) {

    /** What the number is of; only a resident ID's check digit can be verified. */
    public enum DocumentType {
        RESIDENT_ID,
        OTHER
    }

    /** Without the number, the name and the telephone: a driver may end up in a log. */
    @Override
    public String toString() {
        return "Driver[" + id + "]";
    }
}
