package org.freightpass.pass.printing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rules of printing. Each is kept by the class its text is about, or here; the id is what a problem names. */
public enum PrintingRule {
    WHO(
            "PR-01",
            "A document is for the pass's holder, for the department that issued it, in its division or one above, and for"
                    + " supervisors and administrators.",
            "Decision: no source sets it"),
    LIVE_ONLY(
            "PR-02",
            "Only a live pass is printed; one that has ended is gone, and the answer says why and which pass took over.",
            "Unified form: void at the end of its validity"),
    SUSPENDED_MARKED(
            "PR-03",
            "A suspended pass is printed with its suspension across it.",
            "Circuit-breaker of April 2022 (N17)"),
    NEWEST(
            "PR-04",
            "What is printed is the newest version, and the document names it; the same version gives the same bytes.",
            "Decision: no source sets it"),
    NAMES(
            "PR-05",
            "Names are printed masked unless the issuing division has set otherwise; its department may ask for full, masked"
                    + " or none, the holder for no more than the division has set, others for no more than masked. Document"
                    + " numbers are always masked.",
            "Decision: no source sets it"),
    LAST_MINUTE(
            "PR-06",
            "Validity is shown in local time up to its last minute: over at 24:00 is shown as 23:59 of the day that ends.",
            "Decision: no source sets it"),
    CODE(
            "PR-07",
            "The code is printed at 45 mm or more, correction Q, with a quiet zone of four modules; a pass without a signed"
                    + " code carries its short address there and says so.",
            "Decision: no source sets it"),
    NOTHING_LOST(
            "PR-08",
            "A character that the font lacks is printed as 〓, never left out.",
            "JIS and Chinese typesetting: the geta mark"),
    ADDRESS(
            "PR-09",
            "A short address holds the number, its two check digits and six places of a keyed hash; whoever lacks one of them"
                    + " learns nothing, not even whether there is such a pass.",
            "Decision: no source sets it"),
    PUBLIC_PAGE(
            "PR-10",
            "The public page shows number, plate, route, goods, validity, state and the issuer's telephone, and nothing of"
                    + " holder, crew or reasons.",
            "Jiangsu, April 2022: scan shows green or grey, the issuer's telephone is on the pass"),
    ORDER_SIZE(
            "PR-11",
            "An order names numbers, a fleet's file or a firm, one of them, and prints 1 to 5,000 passes unless set"
                    + " otherwise.",
            "Decision: no source sets it"),
    ORDER_OWN(
            "PR-12",
            "Firms order documents of their own passes, operators those of their department's; what cannot be printed is named"
                    + " with its reason and the others are printed.",
            "Decision: no source sets it"),
    ORDER_ONCE(
            "PR-13",
            "Work on an order goes on after any interruption; no pass is in its file twice, and they are in the order asked.",
            "Decision: no source sets it"),
    ORDER_KEPT(
            "PR-14",
            "An order's file is kept sealed, for its orderer only, for a day unless set otherwise, then deleted.",
            "Decision: no source sets it"),
    NUMBER_AND_PLATE(
            "PR-15",
            "Whoever names a pass's number and its vehicle's plate sees the public page of it; where the two do not belong"
                    + " together they learn nothing, not even whether there is such a pass.",
            "Decision: no source sets it"),
    CODE_IN_FORCE(
            "PR-16",
            "Whoever scans a pass's code sees the public page of it where the code is the one in force, or the last one of a"
                    + " pass that has ended; of any other code they learn that it is neither.",
            "Decision: no source sets it");

    private final String id;
    private final String text;
    private final String source;

    PrintingRule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    /** {@link #WHO}: as whom the reader may have the document, if at all. */
    static Optional<Right> right(PrintedPass pass, Reader reader, Set<UUID> firms) {
        if (reader.desk() != null && reader.desk().governs(pass)) {
            return Optional.of(Right.DEPARTMENT);
        }
        var holder = pass.firm() == null ? pass.owner().equals(reader.subject()) : firms.contains(pass.firm());
        if (holder && reader.desk() == null) {
            return Optional.of(Right.HOLDER);
        }
        return reader.watcher() ? Optional.of(Right.WATCHER) : Optional.empty();
    }

    /** {@link #LIVE_ONLY}. */
    static Optional<PrintRefusal> ended(PrintedPass.Standing standing) {
        return switch (standing) {
            case ACTIVE, SUSPENDED -> Optional.empty();
            case REVOKED -> Optional.of(PrintRefusal.REVOKED);
            case REPLACED -> Optional.of(PrintRefusal.REPLACED);
            case CANCELLED -> Optional.of(PrintRefusal.CANCELLED);
            case EXPIRED -> Optional.of(PrintRefusal.EXPIRED);
        };
    }

    /** {@link #NAMES}: what is printed, or nothing where more is asked than may be had. */
    static Optional<Names> names(@Nullable Names asked, Names usual, Right right) {
        var most =
                switch (right) {
                    case DEPARTMENT -> Names.FULL;
                    case HOLDER -> usual;
                    case WATCHER -> Names.MASKED;
                };
        if (asked == null) {
            return Optional.of(usual.compareTo(most) <= 0 ? usual : most);
        }
        return asked.compareTo(most) <= 0 ? Optional.of(asked) : Optional.empty();
    }

    /** {@link #PUBLIC_PAGE}: what the colour says; a pass before its time is live but not to be used yet. */
    static Glance.Light light(PrintedPass pass, Instant now) {
        return switch (pass.standing()) {
            case ACTIVE -> now.isBefore(pass.validFrom()) ? Glance.Light.AMBER : Glance.Light.GREEN;
            case SUSPENDED -> Glance.Light.AMBER;
            case REVOKED -> Glance.Light.RED;
            case REPLACED, CANCELLED, EXPIRED -> Glance.Light.GREY;
        };
    }

    /** As whom somebody gets a document. */
    enum Right {
        DEPARTMENT,
        HOLDER,
        WATCHER
    }
}
