package org.freightpass.notification.hotline.pages;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Kind;
import org.freightpass.notification.hotline.Matter.Particulars.Appeal;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was typed.
 *
 * @param county where the truck is held; nothing is another province, or not known
 * @param reference given with the empty form, so that the same form sent twice opens one case
 */
record ReportForm(
        @Nullable Kind kind,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String county,
        @Nullable String text,
        @Nullable String callerName,
        @Nullable String callerTelephone,
        @Nullable String reference) {
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 100;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}");

    static ReportForm about(String plate, String passNumber, String reference) {
        return new ReportForm(Kind.BLOCKED_TRANSPORT, plate, passNumber, null, null, null, null, reference);
    }

    /** Puts what is wrong among the faults, as keys of texts by field. */
    Matter matter(Instant now, Map<String, String> faults) {
        String words = filled(text);
        if (words == null) {
            faults.put("text", "report.fault.text");
        } else if (words.length() > LONGEST_TEXT) {
            faults.put("text", "report.fault.long");
        }
        String telephone = filled(callerTelephone);
        if (telephone == null || !TELEPHONE.matcher(telephone).matches()) {
            faults.put("callerTelephone", "report.fault.callerTelephone");
        }
        String name = filled(callerName);
        if (name != null && name.length() > LONGEST_NAME) {
            faults.put("callerName", "report.fault.long");
        }
        boolean appeal = kind == Kind.HEALTH_CODE_APPEAL;
        if (!appeal && filled(plate) == null && filled(passNumber) == null) {
            faults.put("plate", "report.fault.vehicle");
        }
        return new Matter(
                kind == null ? Kind.BLOCKED_TRANSPORT : kind,
                now,
                value("county", county, DivisionCode::read, faults),
                null,
                null,
                value("plate", plate, Plate::read, faults),
                value("passNumber", passNumber, TypedNumber::readNumber, faults),
                null,
                words == null ? "" : words,
                appeal ? new Appeal(Appeal.Way.EVIDENCE, null, 1) : null);
    }

    CallingParty callingParty() {
        return new CallingParty(filled(callerName), filled(callerTelephone));
    }

    /** Only what a form of ours can carry. */
    @Nullable
    String formReference() {
        return reference != null && REFERENCE.matcher(reference).matches() ? reference : null;
    }

    private static <T> @Nullable T value(
            String field, @Nullable String typed, Function<String, Reading<T>> format, Map<String, String> faults) {
        String text = filled(typed);
        if (text == null) {
            return null;
        }
        Reading<T> reading = format.apply(text);
        if (reading.good().isEmpty()) {
            faults.put(field, "report.fault." + field);
        }
        return reading.good().orElse(null);
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip().replace('\0', ' ');
    }
}
