package org.freightpass.pass.applying;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.Reading;
import org.jspecify.annotations.Nullable;

/** A form with each text read once: the rules look at the values and at what could not be read. */
record ReadForm(
        ApplicationForm form,
        Reading<Plate> plate,
        Reading<PlateColour> plateColour,
        Reading<GoodsCategory> goods,
        Reading<DivisionCode> origin,
        Reading<DivisionCode> destination,
        List<Reading<PlaceCode>> via,
        Reading<Instant> validFrom,
        Reading<Instant> validUntil,
        @Nullable DivisionCode applicant,
        Surroundings around) {

    /** Days begin and end by the clock of the country. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static ReadForm of(ApplicationForm form, Surroundings around) {
        var way = form.route();
        var own = around.firm() == null
                ? DivisionCode.read(form.applicantDivision()).good().orElse(null)
                : around.firm().division();
        return new ReadForm(
                form,
                Plate.read(form.vehicle().plate()),
                PlateColour.read(form.vehicle().plateColour()),
                GoodsCategory.read(form.goods().category()),
                DivisionCode.read(way.origin()),
                DivisionCode.read(way.destination()),
                way.via().stream().map(PlaceCode::read).toList(),
                instant(form.validFrom()),
                instant(form.validUntil()),
                own,
                around);
    }

    /** AP-08: both ends in the province, or one; nothing where neither is or an end is not known. */
    Optional<PassType> type() {
        if (!(origin instanceof Reading.Good<DivisionCode>(var from)
                && destination instanceof Reading.Good<DivisionCode>(var to))) {
            return Optional.empty();
        }
        return typeOf(from, to, around.province());
    }

    static Optional<PassType> typeOf(DivisionCode from, DivisionCode to, DivisionCode province) {
        var ends = (province.covers(from) ? 1 : 0) + (province.covers(to) ? 1 : 0);
        return switch (ends) {
            case 2 -> Optional.of(PassType.IN_PROVINCE);
            case 1 -> Optional.of(PassType.UNIFIED);
            default -> Optional.empty();
        };
    }

    Optional<Surroundings.Desk> desk() {
        return type().flatMap(type -> goods.good()
                .map(category ->
                        around.desk(type, category, applicant, origin.orElseThrow(), destination.orElseThrow())));
    }

    Accepted accepted() {
        return new Accepted(
                type().orElseThrow(),
                plate.orElseThrow(),
                plateColour.orElseThrow(),
                goods.orElseThrow(),
                origin.orElseThrow(),
                destination.orElseThrow(),
                via.stream().map(Reading::orElseThrow).toList(),
                form.route().returnTrip(),
                validFrom.orElseThrow(),
                validUntil.orElseThrow(),
                form.replaces(),
                desk().orElseThrow());
    }

    static Reading<Instant> instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Reading.bad("TIME_MISSING", "The time is missing: enter it as 2022-04-18T08:00+08:00.");
        }
        try {
            return Reading.good(OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException e) {
            return Reading.bad(
                    "TIME_FORMAT", "The time is not one with an offset: enter it as 2022-04-18T08:00+08:00.");
        }
    }
}
