package org.freightpass.notification.hotline.web;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.HotlineCase.Origin.Source;
import org.freightpass.notification.hotline.HotlineRule;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Particulars;
import org.freightpass.notification.hotline.Matter.Particulars.Appeal;
import org.freightpass.notification.hotline.Matter.Particulars.Enterprise;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/** A call, or a firm's report, as it is sent; {@code receivedAt}: when another hotline took a call that it passes on. */
record NewCase(
        Matter.@Nullable Kind kind,
        @Nullable String text,
        @Nullable String callerName,
        @Nullable String callerTelephone,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String checkpoint,
        @Nullable String county,
        @Nullable String road,
        @Nullable String source,
        @Nullable String reference,
        @Nullable Instant receivedAt,
        @Nullable AppealBody appeal,
        @Nullable EnterpriseBody enterprise) {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PERSONS = 10_000;

    private static final int LONGEST_REFERENCE = 64;
    private static final Map<String, Source> OTHER_HOTLINES =
            Map.of("12345", Source.HOTLINE_12345, "12328", Source.HOTLINE_12328);

    /** An appeal against a health code. */
    record AppealBody(
            Appeal.@Nullable Way way,
            @Nullable String unit,
            @Nullable Integer persons) {}

    /** A key enterprise. */
    record EnterpriseBody(@Nullable String name, @Nullable Integer tier) {}

    /** Throws the problem that names every field that is wrong. */
    Matter matter(Instant now, Caller caller) {
        Fields fields = new Fields();
        Matter read = new Matter(
                fields.required("kind", kind, Matter.Kind.OTHER),
                received(now),
                fields.value("county", county, DivisionCode::read),
                fields.value("checkpoint", checkpoint, CheckpointCode::read),
                fields.value("road", road, RoadCode::read),
                fields.value("plate", plate, Plate::read),
                fields.value("passNumber", passNumber, TypedNumber::readNumber),
                null,
                fields.text("text", text, LONGEST_TEXT),
                particulars(fields));
        fields.optional("callerName", callerName, LONGEST_NAME);
        fields.optional("reference", reference, LONGEST_REFERENCE);
        if (filled(source) != null && !OTHER_HOTLINES.containsKey(source)) {
            fields.wrong("source", "SOURCE_UNKNOWN", "Give 12345 or 12328, or leave the source out.");
        }
        if (filled(reference) != null && filled(source) == null) {
            fields.wrong("source", "MISSING", "Say which hotline the reference is of: 12345 or 12328.");
        }
        if (receivedAt != null && filled(source) == null) {
            fields.wrong("source", "MISSING", "Say which hotline took the call then: 12345 or 12328.");
        }
        if (receivedAt != null && caller.hasRole("FIRM")) {
            fields.wrong("receivedAt", "NOT_YOURS", "Only hotlines pass calls on: leave the field out.");
        }
        if (!HotlineRule.isPassedOnInTime(received(now), now)) {
            fields.wrong(
                    "receivedAt", "OUT_OF_RANGE", "Give when the call was taken: 24 hours ago at most, not ahead.");
        }
        String telephone = filled(callerTelephone);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            fields.wrong("callerTelephone", "TELEPHONE_FORMAT", "Enter the digits of the telephone number, 5 to 20.");
        }
        fields.check();
        return read;
    }

    private Instant received(Instant now) {
        return receivedAt == null ? now : receivedAt;
    }

    /** What a firm reports comes from its page, the rest by telephone unless another hotline is named. */
    Origin origin(Caller caller) {
        Source otherwise = caller.hasRole("FIRM") ? Source.PAGE : Source.CALL;
        String named = filled(source);
        return new Origin(named == null ? otherwise : OTHER_HOTLINES.getOrDefault(named, otherwise), filled(reference));
    }

    private @Nullable Particulars particulars(Fields fields) {
        return switch (kind) {
            case null -> null;
            case HEALTH_CODE_APPEAL -> appeal(fields, appeal == null ? new AppealBody(null, null, null) : appeal);
            case ENTERPRISE_DEMAND, ENTERPRISE_DIFFICULTY ->
                enterprise(fields, enterprise == null ? new EnterpriseBody(null, null) : enterprise);
            default -> null;
        };
    }

    private static Particulars appeal(Fields fields, AppealBody told) {
        Appeal.Way way = fields.required("appeal.way", told.way(), Appeal.Way.TELEPHONE);
        boolean many = way == Appeal.Way.UNIT_IN_BULK;
        String unit = many
                ? fields.text("appeal.unit", told.unit(), LONGEST_NAME)
                : fields.optional("appeal.unit", told.unit(), LONGEST_NAME);
        int persons = many ? fields.required("appeal.persons", told.persons(), 1) : 1;
        if (persons < 1 || persons > MOST_PERSONS) {
            fields.wrong("appeal.persons", "OUT_OF_RANGE", "Give the number of persons, 1 to " + MOST_PERSONS + ".");
        }
        return new Appeal(way, unit, persons);
    }

    private static Particulars enterprise(Fields fields, EnterpriseBody told) {
        String name = fields.text("enterprise.name", told.name(), LONGEST_NAME);
        int tier = fields.required("enterprise.tier", told.tier(), 50);
        if (tier != 50 && tier != 500) {
            fields.wrong("enterprise.tier", "TIER_UNKNOWN", "Give 50 or 500.");
        }
        return new Enterprise(name, tier);
    }

    @Nullable
    CallingParty callingParty() {
        String name = filled(callerName);
        String telephone = filled(callerTelephone);
        return name == null && telephone == null ? null : new CallingParty(name, telephone);
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
