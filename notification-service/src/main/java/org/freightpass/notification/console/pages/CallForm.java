package org.freightpass.notification.console.pages;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.notification.Counties;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Kind;
import org.freightpass.notification.hotline.Matter.Particulars;
import org.freightpass.notification.hotline.Matter.Particulars.Appeal;
import org.freightpass.notification.hotline.Matter.Particulars.Enterprise;
import org.jspecify.annotations.Nullable;

/** The form of a call as it was typed. */
record CallForm(
        @Nullable Kind kind,
        @Nullable String text,
        @Nullable String callerName,
        @Nullable String callerTelephone,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String checkpoint,
        @Nullable String county,
        @Nullable String road,
        Appeal.@Nullable Way way,
        @Nullable String unit,
        @Nullable Integer persons,
        @Nullable Integer tier) {
    static final CallForm EMPTY = new CallForm(
            Kind.BLOCKED_TRANSPORT, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");
    private static final int MOST_PERSONS = 10_000;

    /** Puts what is wrong among the faults. */
    Matter matter(Instant now, Map<String, String> faults) {
        String telephone = Inputs.filled(callerTelephone);
        if (telephone != null && !TELEPHONE.matcher(telephone).matches()) {
            faults.put("callerTelephone", "console.fault.callerTelephone");
        }
        return new Matter(
                kind == null ? Kind.OTHER : kind,
                now,
                Inputs.value("county", county, Counties::read, faults),
                Inputs.value("checkpoint", checkpoint, CheckpointCode::read, faults),
                Inputs.value("road", road, RoadCode::read, faults),
                Inputs.value("plate", plate, Plate::read, faults),
                Inputs.value("passNumber", passNumber, TypedNumber::readNumber, faults),
                null,
                Inputs.text("text", text, Inputs.LONGEST_TEXT, faults),
                particulars(faults));
    }

    private @Nullable Particulars particulars(Map<String, String> faults) {
        return switch (kind) {
            case HEALTH_CODE_APPEAL -> appeal(faults);
            case ENTERPRISE_DEMAND, ENTERPRISE_DIFFICULTY ->
                new Enterprise(
                        Inputs.text("unit", unit, Inputs.LONGEST_NAME, faults), tier != null && tier == 50 ? 50 : 500);
            case null, default -> null;
        };
    }

    private Particulars appeal(Map<String, String> faults) {
        Appeal.Way chosen = way == null ? Appeal.Way.TELEPHONE : way;
        boolean many = chosen == Appeal.Way.UNIT_IN_BULK;
        String who = many ? Inputs.text("unit", unit, Inputs.LONGEST_NAME, faults) : Inputs.filled(unit);
        int count = persons == null ? 1 : persons;
        if (count < 1 || count > MOST_PERSONS) {
            faults.put("persons", "console.fault.persons");
        }
        return new Appeal(chosen, who, count);
    }

    @Nullable
    CallingParty callingParty() {
        String name = Inputs.filled(callerName);
        String telephone = Inputs.filled(callerTelephone);
        return name == null && telephone == null ? null : new CallingParty(name, telephone);
    }
}
