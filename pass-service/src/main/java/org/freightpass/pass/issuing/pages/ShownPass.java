package org.freightpass.pass.issuing.pages;

import java.time.Instant;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Places;
import org.freightpass.pass.issuing.Pass;
import org.jspecify.annotations.Nullable;

/** A pass as pages show it; {@code number} as people type it, with its check digits. */
record ShownPass(
        String id,
        String number,
        int version,
        Pass.Status status,
        String tone,
        String plate,
        String route,
        boolean returnTrip,
        String goods,
        String type,
        Instant from,
        Instant until,
        boolean live,
        boolean renewable,
        @Nullable String reason,
        Instant issuedAt,
        Instant changedAt) {

    static ShownPass of(Pass stored, Instant now, boolean english) {
        Pass pass = stored.at(now);
        return new ShownPass(
                pass.number().value(),
                PassNumbers.typed(pass.number()),
                pass.version(),
                pass.status(),
                tone(pass.status()),
                pass.plate().value(),
                Places.name(pass.route().origin()) + " → "
                        + Places.name(pass.route().destination()),
                pass.route().returnTrip(),
                english ? pass.goods().en() : pass.goods().zh(),
                english ? pass.type().en() : pass.type().zh(),
                pass.validity().from(),
                pass.validity().until(),
                pass.status().live(),
                pass.applicationId() != null,
                pass.reason(),
                pass.issuedAt(),
                pass.changedAt());
    }

    private static String tone(Pass.Status status) {
        return switch (status) {
            case ACTIVE -> "GOOD";
            case SUSPENDED -> "ASK";
            case REVOKED -> "BAD";
            case REPLACED, CANCELLED, EXPIRED -> "OVER";
        };
    }
}
