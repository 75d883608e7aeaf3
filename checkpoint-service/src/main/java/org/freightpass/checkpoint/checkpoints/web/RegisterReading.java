package org.freightpass.checkpoint.checkpoints.web;

import java.time.Instant;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.checkpoints.RegisterCheckpoint;
import org.freightpass.checkpoint.checkpoints.Report;
import org.freightpass.checkpoint.checkpoints.Site;
import org.freightpass.checkpoint.checkpoints.Spot;
import org.freightpass.checkpoint.checkpoints.Stage;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of the register. For one request. */
final class RegisterReading {
    private static final int LONGEST = 500;
    private static final int MOST_KM = 10_000;

    private final Faults faults = new Faults();

    /** Body of {@code POST /checkpoints}. */
    record NewCheckpoint(
            @Nullable String name,
            @Nullable String county,
            @Nullable Site site,
            @Nullable String road,
            @Nullable String direction,
            @Nullable String section,
            @Nullable Double kmFrom,
            @Nullable Double kmTo,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String approvedBy,
            @Nullable Instant approvedUntil) {}

    /** Body of {@code POST /checkpoints/{code}/approve}. */
    record Approval(@Nullable String approvedBy, @Nullable Instant approvedUntil) {}

    /** Body of {@code POST /checkpoints/{code}/order-removal}. */
    record Order(@Nullable Instant deadline, @Nullable String reason) {}

    /** Body of {@code POST /checkpoints/reports}. */
    record NewReport(
            @Nullable String county,
            @Nullable String road,
            @Nullable String direction,
            @Nullable String description,
            @Nullable String checkpoint,
            @Nullable String plate,
            @Nullable String passNumber,
            @Nullable String reporterTelephone) {}

    RegisterCheckpoint checkpoint(NewCheckpoint body) {
        var name = text("name", body.name());
        var county = county(body.county());
        var site = faults.required("site", body.site());
        var road = faults.optional("road", body.road(), RoadCode::read);
        kilometres(body.kmFrom(), body.kmTo());
        within("longitude", body.longitude(), 180);
        within("latitude", body.latitude(), 90);
        if (body.approvedBy() == null && body.approvedUntil() != null) {
            faults.required("approvedBy", body.approvedBy());
        }
        var approvedBy = body.approvedBy() == null ? null : text("approvedBy", body.approvedBy());
        faults.throwAny();
        if (name == null || county == null || site == null) {
            throw faults.problem().exception();
        }
        var stage = approvedBy == null ? new Stage.Registered() : new Stage.Retained(approvedBy, body.approvedUntil());
        var spot = new Spot(
                road,
                direction(body.direction()),
                new Spot.Section(direction(body.section()), body.kmFrom(), body.kmTo()),
                body.longitude(),
                body.latitude());
        return new RegisterCheckpoint(name, county, site, spot, stage);
    }

    Stage.Retained approval(Approval body) {
        var by = text("approvedBy", body.approvedBy());
        if (by == null) {
            throw faults.problem().exception();
        }
        return new Stage.Retained(by, body.approvedUntil());
    }

    Stage.RemovalOrdered order(Order body) {
        var deadline = faults.required("deadline", body.deadline());
        var reason = text("reason", body.reason());
        if (deadline == null || reason == null) {
            throw faults.problem().exception();
        }
        return new Stage.RemovalOrdered(deadline, reason);
    }

    Report report(NewReport body, Caller caller) {
        var county = county(body.county());
        var road = faults.optional("road", body.road(), RoadCode::read);
        var description = text("description", body.description());
        var checkpoint = faults.optional("checkpoint", body.checkpoint(), CheckpointCode::read);
        var plate = faults.optional("plate", body.plate(), Plate::read);
        var number = faults.number("passNumber", body.passNumber());
        var telephone = body.reporterTelephone();
        if (telephone != null && !telephone.matches("\\+?[0-9][0-9 -]{2,19}")) {
            faults.invalid("reporterTelephone", "The telephone is not a number of 3 to 20 digits.");
        }
        faults.throwAny();
        if (county == null || description == null) {
            throw faults.problem().exception();
        }
        return new Report(
                caller.username(),
                telephone,
                county,
                road,
                direction(body.direction()),
                description,
                checkpoint,
                plate,
                number);
    }

    CheckpointCode code(String text) {
        var code = faults.optional("code", text, CheckpointCode::read);
        if (code == null) {
            throw faults.problem().exception();
        }
        return code;
    }

    private @Nullable DivisionCode county(@Nullable String text) {
        var county = faults.required("county", text, DivisionCode::read);
        if (county != null && county.level() != DivisionCode.Level.COUNTY) {
            faults.invalid("county", "The division " + county + " is no county: enter the six digits of one.");
        }
        return county;
    }

    private @Nullable String text(String field, @Nullable String text) {
        var present = faults.required(field, text == null || text.isBlank() ? null : text.strip());
        if (present != null && present.length() > LONGEST) {
            faults.invalid(field, "The text is longer than " + LONGEST + " signs.");
            return null;
        }
        return present;
    }

    private static @Nullable String direction(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void kilometres(@Nullable Double from, @Nullable Double to) {
        if (from != null && to == null) {
            faults.required("kmTo", to);
        } else if (to != null && from == null) {
            faults.required("kmFrom", from);
        } else if (from != null && to != null && !(from >= 0 && from < to && to <= MOST_KM)) {
            faults.invalid("kmFrom", "The section does not run from one kilometre of the road to a later one.");
        }
    }

    private void within(String field, @Nullable Double value, double most) {
        if (value != null && !(Math.abs(value) <= most)) {
            faults.invalid(field, "The value is not between -" + (int) most + " and " + (int) most + ".");
        }
    }
}
