package org.freightpass.pass.reviewing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;

/** What is searched for at a desk (RV-18). Pass numbers with their check digits are read before, by the page. */
public sealed interface Sought {

    /** Letters and digits that begin an application's number. */
    record OfApplication(String beginning) implements Sought {}

    record OfPass(PassNumber number) implements Sought {}

    record OfPlate(Plate plate) implements Sought {}

    /** The last four places of the number of a driver's document. */
    record OfDriver(String lastFour) implements Sought {

        /** Never the digits: they must not reach a log. */
        @Override
        public String toString() {
            return "OfDriver[****]";
        }
    }

    /** Submitted on this day in China. */
    record OfDay(LocalDate day) implements Sought {}

    /** A part of a firm's name. */
    record OfFirm(String part) implements Sought {}

    int SHORTEST_NAME = 2;
    Pattern APPLICATION = Pattern.compile("[0-9a-f]{8}(-?[0-9a-f]{0,4}){0,3}-?[0-9a-f]{0,12}");
    Pattern LAST_FOUR = Pattern.compile("[0-9]{3}[0-9X]");
    Pattern DAY = Pattern.compile("20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}");

    /** What is meant by the text; nothing where it is too short to mean anything. */
    static Optional<Sought> read(String typed) {
        var text = typed.strip();
        var upper = text.toUpperCase(Locale.ROOT);
        if (LAST_FOUR.matcher(upper).matches()) {
            return Optional.of(new OfDriver(upper));
        }
        if (DAY.matcher(text).matches()) {
            return day(text).map(OfDay::new);
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (APPLICATION.matcher(lower).matches() && lower.length() <= 36) {
            return Optional.of(new OfApplication(lower.replace("-", "")));
        }
        var plate = Plate.read(text).good();
        if (plate.isPresent()) {
            return plate.map(OfPlate::new);
        }
        return text.length() < SHORTEST_NAME ? Optional.empty() : Optional.of(new OfFirm(text));
    }

    private static Optional<LocalDate> day(String text) {
        var parts = text.split("[-/.]", -1);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
