package org.freightpass.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.FirmState;
import org.freightpass.contracts.event.payload.PassState;
import org.jspecify.annotations.Nullable;

/** Payloads to vary; each has keys of its own. */
public final class Samples {
    private static final AtomicInteger SERIAL = new AtomicInteger(100);
    private static final Instant THEN = Instant.parse("2022-04-21T00:00:00Z");

    private static final AtomicInteger CHECKPOINT = new AtomicInteger();

    private Samples() {}

    public static int serial() {
        return SERIAL.incrementAndGet();
    }

    public static String passNumber() {
        return "220104%06d".formatted(serial());
    }

    public static String checkpoint(String county) {
        return "CP" + county + "%03d".formatted(CHECKPOINT.incrementAndGet());
    }

    public static Alert alert(Alert.Kind kind, @Nullable String checkpoint, @Nullable String passNumber) {
        String county = checkpoint == null ? null : checkpoint.substring(2, 8);
        return new Alert(
                UUID.randomUUID().toString(),
                kind,
                THEN,
                checkpoint,
                county,
                null,
                null,
                passNumber,
                null,
                "something is wrong here",
                null,
                null);
    }

    public static FirmState firm(String firmId, @Nullable String email, String language, String... members) {
        return new FirmState(
                firmId,
                1,
                "Firm " + firmId,
                null,
                FirmState.Standing.CONFIRMED,
                "220104",
                "Li Lei",
                "13800138000",
                email,
                language,
                List.of(members),
                THEN);
    }

    public static PassState pass(String number, int version, PassState.Status state, @Nullable String firmId) {
        return new PassState(
                number,
                version,
                PassType.UNIFIED,
                state,
                "吉A12345",
                PlateColour.BLUE,
                "220104",
                "210102",
                List.of(),
                true,
                GoodsCategory.LIVING,
                THEN,
                Instant.parse("2022-04-28T16:00:00Z"),
                "220104",
                Department.COMMERCE,
                firmId,
                null,
                PassState.Channel.ONLINE,
                state == PassState.Status.ACTIVE ? null : "for a reason",
                false,
                null,
                null,
                THEN,
                THEN);
    }
}
