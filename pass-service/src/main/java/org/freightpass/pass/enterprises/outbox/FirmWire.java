package org.freightpass.pass.enterprises.outbox;

import java.util.List;
import java.util.Locale;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.FirmState;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmChanges;
import org.freightpass.pass.enterprises.Membership;
import org.jspecify.annotations.Nullable;

/** From the firm as this service knows it to the firm as others read it. Stateless. */
final class FirmWire {

    private FirmWire() {}

    static String topic() {
        return EventType.FIRM_CHANGED.topic().topicName();
    }

    static String type(FirmChanges.Kind kind) {
        return switch (kind) {
            case REGISTERED -> EventType.FIRM_REGISTERED.wireType();
            case CONFIRMED -> EventType.FIRM_CONFIRMED.wireType();
            case SUSPENDED, CONTACT_CHANGED, MEMBER_INVITED, MEMBER_REMOVED, LEFT -> EventType.FIRM_CHANGED.wireType();
        };
    }

    static FirmState state(Firm firm, List<Membership> members) {
        return new FirmState(
                firm.id().toString(),
                firm.version(),
                firm.name(),
                firm.creditCode().value(),
                switch (firm.standing()) {
                    case PENDING -> FirmState.Standing.PENDING;
                    case CONFIRMED -> FirmState.Standing.CONFIRMED;
                    case SUSPENDED -> FirmState.Standing.SUSPENDED;
                },
                firm.division().value(),
                firm.contact().name(),
                firm.contact().telephone(),
                firm.contact().email(),
                firm.contact().language().name().toLowerCase(Locale.ROOT),
                members.stream().map(Membership::username).sorted().toList(),
                firm.changedAt());
    }

    /** What the trail keeps of a firm; the telephone is masked on its way in. */
    static Audited audited(Firm firm, @Nullable String note) {
        return new Audited(
                firm.version(),
                firm.name(),
                firm.creditCode().value(),
                firm.standing().name(),
                firm.division().value(),
                firm.contact().name(),
                firm.contact().telephone(),
                firm.contact().email(),
                note);
    }

    /** Field names are what the masking of the trail goes by. */
    record Audited(
            int version,
            String name,
            String creditCode,
            String standing,
            String division,
            String contactName,
            String telephone,
            @Nullable String email,
            @Nullable String note) {}
}
