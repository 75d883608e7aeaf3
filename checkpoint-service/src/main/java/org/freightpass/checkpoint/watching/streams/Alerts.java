package org.freightpass.checkpoint.watching.streams;

import static org.freightpass.messaging.kafka.CloudEventHeaders.CONTENT_TYPE;
import static org.freightpass.messaging.kafka.CloudEventHeaders.ID;
import static org.freightpass.messaging.kafka.CloudEventHeaders.JSON;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SOURCE;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SPEC_VERSION;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SPEC_VERSION_1;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SUBJECT;
import static org.freightpass.messaging.kafka.CloudEventHeaders.TIME;
import static org.freightpass.messaging.kafka.CloudEventHeaders.TYPE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Finding;
import org.freightpass.checkpoint.watching.Sighting;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.messaging.outbox.OutgoingEvent;

/** What came to light, as others read it. */
final class Alerts {
    private final EventJson json;
    private final String source;

    Alerts(EventJson json, String source) {
        this.json = json;
        this.source = source;
    }

    OutgoingEvent of(Finding finding) {
        var at = finding.by();
        var alert = new Alert(
                        finding.id().toString(),
                        kind(finding),
                        at.decidedAt(),
                        at.checkpoint(),
                        at.county(),
                        null,
                        at.plate(),
                        at.passNumber(),
                        null,
                        text(finding),
                        null,
                        finding.rule().id())
                .said(said(finding));
        return json.event(EventType.ALERT_RAISED, finding.id(), alert.alertId(), alert.raisedAt(), alert);
    }

    byte[] value(OutgoingEvent event) {
        return utf8(Objects.requireNonNull(event.json()));
    }

    List<Header> headers(OutgoingEvent event) {
        return Stream.<Header>of(
                        header(SPEC_VERSION, SPEC_VERSION_1),
                        header(ID, event.id().toString()),
                        header(SOURCE, source),
                        header(TYPE, event.type()),
                        header(SUBJECT, event.key()),
                        header(TIME, event.time().toString()),
                        header(CONTENT_TYPE, JSON))
                .toList();
    }

    private static Alert.Kind kind(Finding finding) {
        return switch (finding.rule()) {
            case JOURNEY_IMPOSSIBLE, TRIPS_IMPOSSIBLE -> Alert.Kind.IMPOSSIBLE_JOURNEY;
            case TWO_VEHICLES, OLD_CODE -> Alert.Kind.VEHICLE_MISMATCH;
        };
    }

    private static String text(Finding finding) {
        var earlier = finding.earlier();
        var later = finding.later();
        var minutes = Duration.between(earlier.at(), later.at()).toMinutes();
        return switch (finding.rule()) {
            case JOURNEY_IMPOSSIBLE ->
                "The pass was at %s and %d minutes later at %s, %d km away: no truck drives that fast."
                        .formatted(earlier.checkpoint(), minutes, later.checkpoint(), kilometres(earlier, later));
            case TWO_VEHICLES ->
                "The pass was shown on %s at %s and on %s at %s."
                        .formatted(earlier.plate(), earlier.checkpoint(), later.plate(), later.checkpoint());
            case OLD_CODE ->
                "The code of version %d was scanned at %s after that of version %d was scanned at %s: a picture of it"
                                .formatted(
                                        later.codeVersion(),
                                        later.checkpoint(),
                                        earlier.codeVersion(),
                                        earlier.checkpoint())
                        + " goes round.";
            case TRIPS_IMPOSSIBLE ->
                "The pass came by %s twice within %d minutes on the same way: too soon for a whole trip."
                        .formatted(later.checkpoint(), minutes);
        };
    }

    private static Saying said(Finding finding) {
        var earlier = finding.earlier();
        var later = finding.later();
        var minutes = Duration.between(earlier.at(), later.at()).toMinutes();
        return switch (finding.rule()) {
            case JOURNEY_IMPOSSIBLE ->
                Sentence.TOO_FAST.of(earlier.checkpoint(), minutes, later.checkpoint(), kilometres(earlier, later));
            case TWO_VEHICLES ->
                Sentence.SHOWN_ON_TWO.of(earlier.plate(), earlier.checkpoint(), later.plate(), later.checkpoint());
            case OLD_CODE ->
                Sentence.OLD_PICTURE.of(
                        Objects.requireNonNull(later.codeVersion()),
                        later.checkpoint(),
                        Objects.requireNonNull(earlier.codeVersion()),
                        earlier.checkpoint());
            case TRIPS_IMPOSSIBLE -> Sentence.TRIP_TOO_SOON.of(later.checkpoint(), minutes);
        };
    }

    private static long kilometres(Sighting earlier, Sighting later) {
        return Math.round(
                Objects.requireNonNull(earlier.position()).kilometresTo(Objects.requireNonNull(later.position())));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
