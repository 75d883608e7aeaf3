package org.freightpass.pass.roads.kafka;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.ServiceAreaState;
import org.freightpass.contracts.event.payload.TestPointState;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.pass.roads.Landmark;
import org.freightpass.pass.roads.Landmarks;
import org.freightpass.pass.roads.RoadConditions.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what checkpoint-service says about checkpoints, service areas and test points. An event delivered again, or
 * older than what is kept, changes nothing; one that cannot be read goes to the dead letters.
 */
@Component
class LandmarkListener {
    static final String CONSUMER = "pass-service-landmarks";
    private final Inbox inbox;
    private final Landmarks landmarks;
    private final JsonMapper json;

    LandmarkListener(Inbox inbox, Landmarks landmarks, JsonMapper json) {
        this.inbox = inbox;
        this.landmarks = landmarks;
        this.json = json;
    }

    @KafkaListener(
            topics = {Topics.CHECKPOINTS, Topics.ROADS},
            groupId = CONSUMER)
    @Transactional
    public void heard(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record);
        try {
            var landmark = landmark(event);
            if (landmark.isPresent() && inbox.firstTime(CONSUMER, event.id())) {
                landmarks.keep(landmark.get());
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PoisonRecordException("the place on the way cannot be read", e);
        }
    }

    private Optional<Landmark> landmark(IncomingEvent event) {
        var content = event.json();
        var type = EventType.find(event.type());
        if (content == null || type.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.get()) {
            case CHECKPOINT_REGISTERED, CHECKPOINT_REMOVAL_ORDERED, CHECKPOINT_REMOVED ->
                Optional.of(landmark(json.readValue(content, CheckpointState.class)));
            case SERVICE_AREA_SET -> Optional.of(landmark(json.readValue(content, ServiceAreaState.class)));
            case TEST_POINT_SET -> Optional.of(landmark(json.readValue(content, TestPointState.class)));
            default -> Optional.empty();
        };
    }

    private static Landmark landmark(CheckpointState state) {
        return new Landmark(
                Landmark.Kind.CHECKPOINT,
                state.code(),
                state.version(),
                new DivisionCode(state.county()),
                state.name(),
                state.road(),
                state.direction(),
                null,
                spot(state.longitude(), state.latitude()),
                new Period(state.changedAt(), state.approvedUntil()),
                switch (state.status()) {
                    case RETAINED -> Landmark.Standing.THERE;
                    case REMOVAL_ORDERED -> Landmark.Standing.GOING;
                    case REGISTERED, REMOVED -> Landmark.Standing.NOT_THERE;
                });
    }

    private static Landmark landmark(ServiceAreaState state) {
        return new Landmark(
                Landmark.Kind.SERVICE_AREA,
                state.code(),
                state.version(),
                new DivisionCode(state.county()),
                state.name(),
                state.road(),
                String.join(" / ", state.sides()),
                state.services().stream().map(Enum::name).collect(Collectors.joining(",")),
                spot(state.longitude(), state.latitude()),
                new Period(state.changedAt(), null),
                Landmark.Standing.THERE);
    }

    private static Landmark landmark(TestPointState state) {
        return new Landmark(
                Landmark.Kind.TEST_POINT,
                state.code(),
                state.version(),
                new DivisionCode(state.county()),
                state.name(),
                state.road(),
                state.side(),
                state.hours(),
                spot(state.longitude(), state.latitude()),
                new Period(state.from(), state.until()),
                Landmark.Standing.THERE);
    }

    private static Landmark.@Nullable Spot spot(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null ? null : new Landmark.Spot(longitude, latitude);
    }
}
