package org.freightpass.checkpoint.passes.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.KnownRoad;
import org.freightpass.checkpoint.passes.ViewChange;
import org.freightpass.checkpoint.passes.Watermark;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.Beat;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.ClosureState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.contracts.event.payload.RiskAreaState;
import org.freightpass.contracts.event.payload.ServiceAreaState;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.contracts.event.payload.TestPointState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.jspecify.annotations.Nullable;

/** Translates records to changes of the view; {@link PoisonRecordException} for those that say nothing readable. */
final class ViewRecords {
    private final EventJson json;
    private final CurrentTrust trust;

    ViewRecords(EventJson json, CurrentTrust trust) {
        this.json = json;
        this.trust = trust;
    }

    ViewChange change(ConsumerRecord<String, byte[]> event) {
        try {
            return switch (event.topic()) {
                case Topics.PASSES -> pass(event);
                case Topics.CHECKPOINTS -> checkpoint(event);
                case Topics.ROADS -> road(event);
                case Topics.TRUST -> list(event);
                default -> throw new PoisonRecordException("The topic " + event.topic() + " is not expected here");
            };
        } catch (IllegalArgumentException | DateTimeParseException badValue) {
            throw new PoisonRecordException("A value is not one: " + badValue.getMessage(), badValue);
        }
    }

    /** The beat, or nothing where it is about another topic than that of passes. */
    Watermark.@Nullable Beat beat(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return null;
        }
        var beat = json.payload(IncomingEvent.of(event), Beat.class);
        return beat == null || !beat.topic().equals(Topics.PASSES)
                ? null
                : new Watermark.Beat(beat.beatAt(), beat.offsets());
    }

    private ViewChange pass(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return new ViewChange.PassGone(new PassNumber(key(event)));
        }
        var state = payload(event, PassState.class);
        expectKey(event, state.number());
        return new ViewChange.PassSeen(new KnownPass(
                new PassNumber(state.number()),
                state.version(),
                KnownPass.State.valueOf(state.state().name()),
                new Plate(state.plate()),
                state.plateColour(),
                new DivisionCode(state.origin()),
                new DivisionCode(state.destination()),
                state.via().stream().map(PlaceCode::new).toList(),
                state.returnTrip(),
                state.goods(),
                state.validFrom(),
                state.validUntil(),
                new DivisionCode(state.issuerDivision()),
                state.issuerDepartment(),
                state.reason(),
                state.replacedBy() == null ? null : new PassNumber(state.replacedBy()),
                state.code() == null
                        ? null
                        : new KnownPass.Code(
                                state.code().version(), state.code().crew()),
                state.issuedAt(),
                state.changedAt()));
    }

    private ViewChange checkpoint(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return new ViewChange.CheckpointGone(new CheckpointCode(key(event)));
        }
        var state = payload(event, CheckpointState.class);
        expectKey(event, state.code());
        return new ViewChange.CheckpointSeen(new KnownCheckpoint(
                new CheckpointCode(state.code()),
                state.version(),
                new DivisionCode(state.county()),
                KnownCheckpoint.Site.valueOf(state.site().name()),
                KnownCheckpoint.Status.valueOf(state.status().name()),
                state.approvedUntil(),
                state.removalDeadline(),
                state.changedAt()));
    }

    private ViewChange road(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return key(event).startsWith("regime:") ? regime(event) : new ViewChange.RoadGone(key(event));
        }
        var incoming = IncomingEvent.of(event);
        var type = EventType.find(incoming.type())
                .orElseThrow(() -> new PoisonRecordException("The type " + incoming.type() + " is not expected here"));
        return switch (type) {
            case CLOSURE_SET -> {
                var state = payload(event, ClosureState.class);
                yield road(event, state.key(), state.version());
            }
            case RISK_AREA_SET -> {
                var state = payload(event, RiskAreaState.class);
                yield road(event, state.key(), state.version());
            }
            case SERVICE_AREA_SET -> {
                var state = payload(event, ServiceAreaState.class);
                yield road(event, state.key(), state.version());
            }
            case TEST_POINT_SET -> {
                var state = payload(event, TestPointState.class);
                yield road(event, state.key(), state.version());
            }
            default -> regime(event);
        };
    }

    private static ViewChange road(ConsumerRecord<String, byte[]> event, String key, int version) {
        expectKey(event, key);
        var state = new String(event.value(), StandardCharsets.UTF_8);
        return new ViewChange.RoadSeen(new KnownRoad(key, version, state));
    }

    private ViewChange regime(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            var parts = key(event).split(":", 3);
            if (parts.length < 3) {
                throw new PoisonRecordException("The key " + event.key() + " is not regime:<area>:<from>");
            }
            return new ViewChange.RegimeGone(parts[1] + ":" + Instant.parse(parts[2]));
        }
        var state = payload(event, RegimeState.class);
        expectKey(event, state.key());
        return new ViewChange.RegimeSeen(new KnownRegime(
                new PlaceCode(state.area()), state.version(), state.ruleSet(), state.from(), state.until()));
    }

    /** A list that nobody trusted signed, or that another than its name says, is set aside. */
    private ViewChange list(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            return new ViewChange.ListGone(key(event));
        }
        var list = payload(event, SignedList.class);
        expectKey(event, list.name());
        return switch (trust.judge(list)) {
            case CurrentTrust.Arrival.Kept kept -> new ViewChange.ListSeen(kept.list());
            case CurrentTrust.Arrival.Refused refused -> throw new PoisonRecordException(refused.text());
        };
    }

    private <T extends Record> T payload(ConsumerRecord<String, byte[]> event, Class<T> type) {
        var payload = json.payload(IncomingEvent.of(event), type);
        if (payload == null) {
            throw new PoisonRecordException("The record has no payload");
        }
        return payload;
    }

    private static String key(ConsumerRecord<String, byte[]> event) {
        if (event.key() == null) {
            throw new PoisonRecordException("The record has no key");
        }
        return event.key();
    }

    /** A compact topic keeps the last record of each key, so a wrong key would make a pass disappear later. */
    private static void expectKey(ConsumerRecord<String, byte[]> event, String expected) {
        if (!key(event).equals(expected)) {
            throw new PoisonRecordException("The key " + event.key() + " is not that of the payload, " + expected);
        }
    }
}
