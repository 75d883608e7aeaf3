package org.freightpass.checkpoint.stopping.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.stopping.SeenInspection;
import org.freightpass.checkpoint.stopping.Stop;
import org.freightpass.checkpoint.stopping.StoppingAlerts;
import org.freightpass.checkpoint.stopping.StoppingRule;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes and places, never what a person wrote: that stays in this service. */
@Component
class OutboxStoppingAlerts implements StoppingAlerts {
    private final Outbox outbox;
    private final EventJson json;

    OutboxStoppingAlerts(Outbox outbox, EventJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void excessDemand(Stop stop) {
        var who = stop.reporter() == null ? "The driver or firm reports" : "The officer notes";
        var sentence = stop.reporter() == null ? Sentence.STOP_NOTED : Sentence.STOP_REPORTED;
        raise(new Alert(
                        stop.id().toString(),
                        Alert.Kind.EXCESS_DEMAND,
                        stop.at(),
                        stop.checkpoint().value(),
                        stop.checkpoint().county().value(),
                        null,
                        stop.plate(),
                        stop.passNumber(),
                        null,
                        who + " a stop beyond the decision: " + words(stop.reason()) + ".",
                        stop.id().toString(),
                        StoppingRule.EXCESS_DEMAND.id())
                .said(sentence.of(stop.reason())));
    }

    @Override
    public void longStop(CheckpointCode checkpoint, Instant hour, int minutes, Instant at) {
        raise(new Alert(
                        idOf("long-stop:" + checkpoint + ":" + hour),
                        Alert.Kind.LONG_STOP,
                        at,
                        checkpoint.value(),
                        checkpoint.county().value(),
                        null,
                        null,
                        null,
                        null,
                        "A vehicle waited " + minutes + " minutes in the hour from " + hour + "; the aim is "
                                + StoppingRule.AIM_MINUTES + ".",
                        null,
                        StoppingRule.LONG_STOP.id())
                .said(Sentence.WAITED_LONG.of(minutes, hour, StoppingRule.AIM_MINUTES)));
    }

    @Override
    public void positive(SeenInspection seen, List<PlaceCode> ahead, Instant at) {
        var where = ahead.stream().map(OutboxStoppingAlerts::name).collect(Collectors.joining(", "));
        var text = "The sample taken at " + seen.checkpoint() + " at " + seen.decidedAt() + " is positive; "
                + (ahead.isEmpty()
                        ? "where the vehicle goes is not known."
                        : "the vehicle goes to or by " + where + ".");
        var places = ahead.stream().map(PlaceCode::toString).collect(Collectors.joining(","));
        var said = ahead.isEmpty()
                ? Sentence.SAMPLE_POSITIVE.of(seen.checkpoint(), seen.decidedAt())
                : Sentence.SAMPLE_POSITIVE_AHEAD.of(seen.checkpoint(), seen.decidedAt(), places);
        var here = seen.checkpoint().county().value();
        raise(positive(seen, seen.checkpoint().value(), here, text, at).said(said));
        ahead.stream()
                .map(place -> place.division().value())
                .filter(division -> !division.equals(here))
                .distinct()
                .forEach(division ->
                        raise(positive(seen, null, division, text, at).said(said)));
    }

    private static Alert positive(
            SeenInspection seen, @Nullable String checkpoint, String division, String text, Instant at) {
        return new Alert(
                idOf("positive:" + seen.id() + ":" + division),
                Alert.Kind.POSITIVE_TEST,
                at,
                checkpoint,
                division,
                null,
                seen.plate(),
                seen.passNumber(),
                null,
                text,
                null,
                StoppingRule.TOLD_AHEAD.id());
    }

    private void raise(Alert alert) {
        outbox.append(json.event(
                EventType.ALERT_RAISED, UUID.fromString(alert.alertId()), alert.alertId(), alert.raisedAt(), alert));
    }

    private static String name(PlaceCode place) {
        return Divisions.standard().name(place.division()) + " (" + place + ")";
    }

    private static String words(StoppingRule.Reason reason) {
        return switch (reason) {
            case RETEST_WITHIN_48H -> "a new test though the last one is not 48 hours old";
            case PROOF_24H_DEMANDED -> "a proof of 24 hours was demanded";
            case PCR_RESULT_AWAITED -> "the result of the sample was awaited";
            case REFUSED_BY_PLATE -> "refused by plate or place of registration";
            case EXTRA_APP_DEMANDED -> "another app or registration was demanded";
            case OTHER -> "another reason";
        };
    }

    private static String idOf(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
