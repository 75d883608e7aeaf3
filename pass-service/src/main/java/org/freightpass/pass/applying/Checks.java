package org.freightpass.pass.applying;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.Vin;
import org.freightpass.pass.applying.ApplyingRule.Notes;
import org.jspecify.annotations.Nullable;

/**
 * What the rules in {@link ApplyingRule} look at, one method for each, of vehicle, goods, texts and what else the vehicle
 * has. Stateless; a rule whose facts are missing is silent.
 */
final class Checks {
    private static final int LONGEST_TEXT = 200;
    private static final Set<PlateColour> BUS_COLOURS =
            Set.of(PlateColour.YELLOW, PlateColour.BLUE, PlateColour.YELLOW_GREEN, PlateColour.GRADIENT_GREEN);

    private Checks() {}

    static void plate(ReadForm f, Notes notes) {
        bad("vehicle.plate", f.plate(), notes);
        bad("vehicle.plateColour", f.plateColour(), notes);
    }

    static void tractor(ReadForm f, Notes notes) {
        f.plate()
                .good()
                .filter(plate -> !plate.mayCarryPass())
                .ifPresent(
                        plate -> notes.add(
                                "vehicle.plate",
                                "PLATE_TRAILER",
                                "A pass is for the vehicle that pulls: enter the tractor's plate, and the trailer's as trailerPlate."));
    }

    static void optional(ReadForm f, Notes notes) {
        var vehicle = f.form().vehicle();
        if (given(vehicle.vin())) {
            bad("vehicle.vin", Vin.read(vehicle.vin()), notes);
        }
        if (given(vehicle.trailerPlate())) {
            var trailer = Plate.read(vehicle.trailerPlate());
            bad("vehicle.trailerPlate", trailer, notes);
            trailer.good()
                    .filter(plate -> !plate.isTrailer())
                    .ifPresent(plate -> notes.add(
                            "vehicle.trailerPlate",
                            "PLATE_NO_TRAILER",
                            "A trailer's plate ends in 挂: enter it as it stands."));
        }
        if (given(f.form().applicantDivision())) {
            bad("applicantDivision", DivisionCode.read(f.form().applicantDivision()), notes);
        }
    }

    static void bus(ReadForm f, Notes notes) {
        if (f.asksFor(PassType.STAFF_SHUTTLE)) {
            f.plateColour()
                    .good()
                    .filter(colour -> !BUS_COLOURS.contains(colour))
                    .ifPresent(colour -> notes.add(
                            "vehicle.plateColour",
                            "NO_BUS",
                            "A staff shuttle is a bus: its plate is YELLOW, BLUE, YELLOW_GREEN or GRADIENT_GREEN."));
        }
    }

    static void task(ReadForm f, Notes notes) {
        var task = f.form().task();
        var emergency = f.asksFor(PassType.EMERGENCY);
        if (!emergency) {
            if (task != null) {
                notes.add(
                        "task", "TASK_UNEXPECTED", "Only an emergency pass has a task: leave it out, or ask for one.");
            }
            return;
        }
        if (task == null || !given(task.text())) {
            notes.add("task.text", "TASK_MISSING", "Say what the emergency transport is for.");
        }
        if (task == null || !given(task.orderedBy())) {
            notes.add("task.orderedBy", "TASK_ORDER_MISSING", "Say whose order it is: the headquarters or department.");
        }
    }

    static void goods(ReadForm f, Notes notes) {
        bad("goods.category", f.goods(), notes);
    }

    static void live(ReadForm f, Notes notes) {
        if (!f.form().replaces()) {
            inTheWay(f, f.around().live())
                    .ifPresent(taken -> notes.live(
                            "vehicle.plate",
                            "LIVE_PASS_EXISTS",
                            "The vehicle has the live pass " + taken.number()
                                    + " for that time: replace it or choose another time.",
                            Objects.requireNonNullElse(taken.number(), "")));
        }
    }

    static void open(ReadForm f, Notes notes) {
        inTheWay(f, f.around().open())
                .ifPresent(
                        taken -> notes.add(
                                "vehicle.plate",
                                "APPLICATION_OPEN",
                                "There is another open application for this vehicle and time: withdraw it or wait for its decision."));
    }

    private static Optional<Surroundings.Taken> inTheWay(ReadForm f, Iterable<Surroundings.Taken> all) {
        var type = f.type();
        var times = JourneyChecks.times(f);
        if (!f.plate().isGood() || !f.plateColour().isGood() || type.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        for (var taken : all) {
            if (taken.inTheWayOf(
                    f.plate().orElseThrow(),
                    f.plateColour().orElseThrow(),
                    type.get(),
                    times.get().from(),
                    times.get().until())) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    static void texts(ReadForm f, Notes notes) {
        var form = f.form();
        tooLong("consignor", form.consignor(), notes);
        tooLong("consignee", form.consignee(), notes);
        tooLong("goods.name", form.goods().name(), notes);
        tooLong("goods.quantity", form.goods().quantity(), notes);
        tooLong("vehicle.transportCertificate", form.vehicle().transportCertificate(), notes);
        if (form.task() != null) {
            tooLong("task.text", form.task().text(), notes);
            tooLong("task.orderedBy", form.task().orderedBy(), notes);
        }
        form.crew().forEach(member -> tooLong("crew.name", member.name(), notes));
    }

    private static void tooLong(String field, @Nullable String text, Notes notes) {
        if (text != null && text.length() > LONGEST_TEXT) {
            notes.add(field, "TEXT_TOO_LONG", "The text has more than " + LONGEST_TEXT + " characters: shorten it.");
        }
    }

    static void bad(String field, Reading<?> reading, Notes notes) {
        if (reading instanceof Reading.Bad<?>(var code, var text)) {
            notes.add(field, code, text);
        }
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
