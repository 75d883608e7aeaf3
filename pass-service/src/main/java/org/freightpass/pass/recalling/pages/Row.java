package org.freightpass.pass.recalling.pages;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.Csv;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Places;
import org.freightpass.pass.recalling.Recallable;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A pass as the pages and their files show it.
 *
 * @param firm empty for a single driver
 * @param refused the code of why it stayed as it was; absent where it did not
 */
record Row(
        String number,
        String plate,
        String route,
        String goods,
        String firm,
        Recallable.Standing standing,
        Instant until,
        @Nullable String refused) {

    static Row of(Recallable pass, boolean english, @Nullable String refused) {
        return new Row(
                PassNumbers.typed(pass.number()),
                pass.plate().value(),
                Places.name(pass.origin()) + " → " + Places.name(pass.destination()),
                english ? pass.goods().en() : pass.goods().zh(),
                Objects.requireNonNullElse(pass.firm(), ""),
                pass.standing(),
                pass.until(),
                refused);
    }

    /** Nothing is known of it, or nothing that is this desk's business. */
    static Row unknown(PassNumber number, @Nullable String refused) {
        return new Row(PassNumbers.typed(number), "", "", "", "", Recallable.Standing.ENDED, Instant.EPOCH, refused);
    }

    public boolean known() {
        return !plate.isEmpty();
    }

    /** How it stands, as the kit's parts name tones. */
    public String tone() {
        return switch (standing) {
            case ACTIVE -> "GOOD";
            case SUSPENDED -> "ASK";
            case ENDED -> "OVER";
        };
    }

    String csv(Say say) {
        return Csv.line(Stream.of(
                number,
                plate,
                route,
                goods,
                firm,
                standing.name(),
                known() ? say.exactUntil(until) : "",
                Objects.requireNonNullElse(refused, "")));
    }

    static String head() {
        return Csv.MARK
                + Csv.line(
                        Stream.of("number", "plate", "route", "goods", "firm", "standing", "valid_until", "refused"));
    }
}
