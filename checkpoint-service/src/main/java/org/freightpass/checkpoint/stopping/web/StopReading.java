package org.freightpass.checkpoint.stopping.web;

import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.stopping.DriverReport;
import org.freightpass.checkpoint.stopping.SampleResult;
import org.freightpass.checkpoint.stopping.StoppingRule;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of stops and results. For one request. */
final class StopReading {
    private static final int LONGEST = 200;

    private final Faults faults = new Faults();

    /** Body of {@code POST /inspections/{id}/stop}. */
    record NewStop(
            StoppingRule.@Nullable Reason reason, @Nullable String text) {}

    /** Body of {@code POST /stops}: what stands on the pass and the vehicle, nothing of a person. */
    record NewReport(
            @Nullable String passNumber,
            @Nullable String plate,
            @Nullable String checkpoint,
            StoppingRule.@Nullable Reason reason,
            @Nullable String text) {}

    /** Body of {@code POST /inspections/{id}/pcr-result}. */
    record NewResult(@Nullable SampleResult result) {}

    StoppingRule.Reason reason(StoppingRule.@Nullable Reason reason) {
        return present("reason", reason);
    }

    SampleResult result(@Nullable SampleResult result) {
        return present("result", result);
    }

    DriverReport report(NewReport body) {
        var number = faults.number("passNumber", faults.required("passNumber", body.passNumber()));
        var plate = faults.required("plate", body.plate(), Plate::read);
        var checkpoint = faults.required("checkpoint", body.checkpoint(), CheckpointCode::read);
        var reason = faults.required("reason", body.reason());
        var note = words(body.text());
        faults.throwAny();
        if (number == null || plate == null || checkpoint == null || reason == null) {
            throw faults.problem().exception();
        }
        return new DriverReport(number, plate, checkpoint, reason, note);
    }

    @Nullable
    String note(@Nullable String text) {
        var note = words(text);
        faults.throwAny();
        return note;
    }

    private @Nullable String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST) {
            faults.invalid("text", "The text is longer than " + LONGEST + " signs.");
        }
        return text.strip();
    }

    private <T> T present(String field, @Nullable T value) {
        var read = faults.required(field, value);
        if (read == null) {
            throw faults.problem().exception();
        }
        return read;
    }
}
