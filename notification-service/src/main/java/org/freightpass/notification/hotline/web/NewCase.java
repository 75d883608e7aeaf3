package org.freightpass.notification.hotline.web;

import java.time.Instant;
import java.util.regex.Pattern;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.Matter;
import org.jspecify.annotations.Nullable;

/** A call, or a firm's report, as it is sent. */
record NewCase(
        Matter.@Nullable Kind kind,
        @Nullable String text,
        @Nullable String callerName,
        @Nullable String callerTelephone,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String checkpoint,
        @Nullable String county,
        @Nullable String road) {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 100;

    /** Throws the problem that names every field that is wrong. */
    Matter matter(Instant now) {
        Fields fields = new Fields();
        Matter read = new Matter(
                fields.required("kind", kind, Matter.Kind.OTHER),
                now,
                fields.value("county", county, DivisionCode::read),
                fields.value("checkpoint", checkpoint, CheckpointCode::read),
                fields.value("road", road, RoadCode::read),
                fields.value("plate", plate, Plate::read),
                fields.value("passNumber", passNumber, PassNumber::read),
                null,
                fields.text("text", text, LONGEST_TEXT));
        fields.optional("callerName", callerName, LONGEST_NAME);
        String telephone = filled(callerTelephone);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            fields.wrong("callerTelephone", "TELEPHONE_FORMAT", "Enter the digits of the telephone number, 5 to 20.");
        }
        fields.check();
        return read;
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
