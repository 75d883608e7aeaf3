package org.freightpass.pass.applying;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
        Reading<Optional<PassType>> asked,
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
                type(form.type()),
                goods(form),
                DivisionCode.read(way.origin()),
                DivisionCode.read(way.destination()),
                way.via().stream().map(PlaceCode::read).toList(),
                instant(form.validFrom()),
                instant(form.validUntil()),
                own,
                around);
    }

    /** The type that the form becomes; nothing where an end is not known, or the type asked for does not fit the ends. */
    Optional<PassType> type() {
        return asked.good().flatMap(wish -> byEnds().flatMap(found -> fitting(wish, found)));
    }

    /** AP-08: what the ends alone say; nothing where neither lies in the province or an end is not known. */
    Optional<PassType> byEnds() {
        return origin.good().flatMap(from -> destination.good().flatMap(to -> typeOf(from, to, around.province())));
    }

    /** AP-26: whether the form asks for this type by its name. */
    boolean asksFor(PassType type) {
        return asked.good().flatMap(wish -> wish).filter(type::equals).isPresent();
    }

    static Optional<PassType> typeOf(DivisionCode from, DivisionCode to, DivisionCode province) {
        var ends = (province.covers(from) ? 1 : 0) + (province.covers(to) ? 1 : 0);
        return switch (ends) {
            case 2 -> Optional.of(PassType.IN_PROVINCE);
            case 1 -> Optional.of(PassType.UNIFIED);
            default -> Optional.empty();
        };
    }

    /** AP-24: an emergency goes with any ends of ours, a staff shuttle stays within the province. */
    static Optional<PassType> fitting(Optional<PassType> asked, PassType byEnds) {
        return asked.isEmpty()
                ? Optional.of(byEnds)
                : asked.filter(wish -> switch (wish) {
                    case UNIFIED, IN_PROVINCE -> wish == byEnds;
                    case EMERGENCY -> true;
                    case STAFF_SHUTTLE -> byEnds == PassType.IN_PROVINCE;
                });
    }

    /** AP-25: whether a pass of this type is for goods at all. */
    static boolean forGoods(PassType type) {
        return type == PassType.UNIFIED || type == PassType.IN_PROVINCE;
    }

    /** By its name, or by what it is called in Chinese or English; nothing where none is asked for. */
    static Reading<Optional<PassType>> type(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Reading.good(Optional.empty());
        }
        var wanted = text.strip();
        return Arrays.stream(PassType.values())
                .filter(type -> type.name().equalsIgnoreCase(wanted)
                        || type.zh().equals(wanted)
                        || type.en().equalsIgnoreCase(wanted))
                .findFirst()
                .map(type -> Reading.good(Optional.of(type)))
                .orElseGet(() -> Reading.bad(
                        "TYPE_UNKNOWN",
                        "There is no such type of pass: ask for UNIFIED, IN_PROVINCE, EMERGENCY or STAFF_SHUTTLE, or"
                                + " leave it out."));
    }

    private static Reading<GoodsCategory> goods(ApplicationForm form) {
        var category = form.goods().category();
        var without = type(form.type()).good().flatMap(type -> type).filter(type -> !forGoods(type));
        return without.isPresent() && (category == null || category.isBlank())
                ? Reading.good(GoodsCategory.OTHER)
                : GoodsCategory.read(category);
    }

    Optional<Surroundings.Desk> desk() {
        return type().flatMap(type -> goods.good()
                .map(category ->
                        around.desk(type, category, applicant, origin.orElseThrow(), destination.orElseThrow())));
    }

    Application.Accepted accepted() {
        return new Application.Accepted(
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
