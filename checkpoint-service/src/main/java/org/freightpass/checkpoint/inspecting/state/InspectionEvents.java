package org.freightpass.checkpoint.inspecting.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.inspecting.Action;
import org.freightpass.checkpoint.inspecting.Decision;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Outcome;
import org.freightpass.checkpoint.inspecting.Place;
import org.freightpass.checkpoint.inspecting.Told;
import org.freightpass.checkpoint.offline.OfflineRule;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What others are told of an inspection: codes and counts. Ids follow from the inspection's, so that telling twice is
 * telling once.
 */
final class InspectionEvents {
    private final EventJson json;

    InspectionEvents(EventJson json) {
        this.json = json;
    }

    List<OutgoingEvent> of(Inspection inspection) {
        var events = new ArrayList<OutgoingEvent>();
        events.add(json.event(
                EventType.INSPECTION_RECORDED,
                inspection.id(),
                inspection.vehicle().plate().value(),
                inspection.decidedAt(),
                RecordOfInspection.of(inspection)));
        var decision = inspection.decision();
        if (decision.outcome() == Outcome.REFER_POLICE || decision.actions().contains(Action.CALL_POLICE)) {
            var forged = decision.standing() == org.freightpass.checkpoint.inspecting.Standing.FORGED;
            var text = forged
                    ? "A code was shown that its issuer did not sign."
                    : "A pass was shown that is in no register.";
            var said = forged ? Sentence.CODE_FORGED.of() : Sentence.PASS_UNKNOWN.of();
            events.add(alert(inspection, Alert.Kind.FORGED_PASS, text, said));
        }
        if (decision.says("VEHICLE_MISMATCH")) {
            events.add(alert(
                    inspection,
                    Alert.Kind.VEHICLE_MISMATCH,
                    "A pass was shown on another vehicle than its own.",
                    Sentence.OTHER_VEHICLE.of()));
        }
        if (decision.says("TEST_POSITIVE")) {
            events.add(alert(
                    inspection,
                    Alert.Kind.POSITIVE_TEST,
                    "A vehicle is held for the health department.",
                    Sentence.HELD_FOR_HEALTH.of()));
        }
        if (inspection.honouredWithdrawn()) {
            events.add(withdrawnHonoured(inspection));
        }
        if (inspection.conflict().filter(Told.Conflict.KEPT::equals).isPresent()) {
            events.add(wronglyKept(inspection));
        }
        return events;
    }

    /** One alert for a pass and its version, whoever honoured it and how often: its id says so. */
    private OutgoingEvent withdrawnHonoured(Inspection inspection) {
        var pass = Objects.requireNonNull(inspection.decision().pass(), "A pass without which nothing is withdrawn");
        var rule = OfflineRule.WITHDRAWN_HONOURED;
        return alert(
                inspection,
                id(rule.id() + ":" + pass.number().value() + ":" + pass.version()),
                Alert.Kind.FORGED_PASS,
                "A scanner without a network honoured a pass that was " + wordOf(inspection.decision()) + " by then.",
                Sentence.WITHDRAWN_HONOURED.of(inspection.decision().standing()),
                rule);
    }

    private OutgoingEvent wronglyKept(Inspection inspection) {
        var rule = OfflineRule.WRONGLY_KEPT;
        return alert(
                inspection,
                id(rule.id() + ":" + inspection.id()),
                Alert.Kind.BLOCKED_TRANSPORT,
                "A scanner without a network kept a vehicle that is to be let go: see whether it still stands there.",
                Sentence.WRONGLY_KEPT.of(),
                rule);
    }

    private static String wordOf(Decision decision) {
        return decision.standing().name().toLowerCase(Locale.ROOT);
    }

    OutgoingEvent unapproved(Inspect asked, Place place, Instant at) {
        var id = idOf(asked.inspectionId(), Alert.Kind.UNAPPROVED_CHECKPOINT);
        return event(new Alert(
                        id.toString(),
                        Alert.Kind.UNAPPROVED_CHECKPOINT,
                        at,
                        place.code().value(),
                        place.county().value(),
                        null,
                        asked.vehicle().plate().value(),
                        asked.shown().number() == null
                                ? null
                                : asked.shown().number().value(),
                        null,
                        "A check was attempted at a checkpoint that the register does not retain.",
                        null,
                        null)
                .said(Sentence.UNAPPROVED_CHECK.of()));
    }

    static UUID idOf(UUID inspection, Alert.Kind kind) {
        return id(kind + ":" + inspection);
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private OutgoingEvent alert(Inspection inspection, Alert.Kind kind, String text, Saying said) {
        return alert(inspection, idOf(inspection.id(), kind), kind, text, said, null);
    }

    private OutgoingEvent alert(
            Inspection inspection, UUID id, Alert.Kind kind, String text, Saying said, @Nullable OfflineRule rule) {
        return event(new Alert(
                        id.toString(),
                        kind,
                        inspection.decidedAt(),
                        inspection.place().code().value(),
                        inspection.place().county().value(),
                        null,
                        inspection.vehicle().plate().value(),
                        RecordOfInspection.number(inspection),
                        null,
                        text,
                        null,
                        rule == null ? null : rule.id())
                .said(said));
    }

    private OutgoingEvent event(Alert alert) {
        return json.event(
                EventType.ALERT_RAISED, UUID.fromString(alert.alertId()), alert.alertId(), alert.raisedAt(), alert);
    }
}
