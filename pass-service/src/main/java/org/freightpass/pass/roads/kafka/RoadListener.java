package org.freightpass.pass.roads.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.ClosureState;
import org.freightpass.contracts.event.payload.RiskAreaState;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.pass.roads.RoadConditions;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what checkpoint-service says about closures and risk areas. An event delivered again, or older than what is
 * kept, changes nothing; one that cannot be read goes to the dead letters.
 */
@Component
class RoadListener {
    static final String CONSUMER = "pass-service-road-conditions";
    private final Inbox inbox;
    private final RoadConditions conditions;
    private final JsonMapper json;

    RoadListener(Inbox inbox, RoadConditions conditions, JsonMapper json) {
        this.inbox = inbox;
        this.conditions = conditions;
        this.json = json;
    }

    @KafkaListener(topics = Topics.ROADS, groupId = CONSUMER)
    @Transactional
    public void heard(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record);
        var closure = event.type().equals(EventType.CLOSURE_SET.wireType());
        var risk = event.type().equals(EventType.RISK_AREA_SET.wireType());
        if ((!closure && !risk) || event.json() == null || !inbox.firstTime(CONSUMER, event.id())) {
            return;
        }
        try {
            if (closure) {
                conditions.keep(closure(json.readValue(event.json(), ClosureState.class)));
            } else {
                conditions.keep(risk(json.readValue(event.json(), RiskAreaState.class)));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PoisonRecordException("the entry about the roads cannot be read", e);
        }
    }

    private static RoadConditions.Closure closure(ClosureState state) {
        return new RoadConditions.Closure(
                state.code(),
                state.version(),
                state.kind().name(),
                new PlaceCode(state.area()),
                state.road(),
                state.direction(),
                state.name(),
                new RoadConditions.Period(state.from(), state.until()));
    }

    private static RoadConditions.RiskArea risk(RiskAreaState state) {
        return new RoadConditions.RiskArea(
                state.code(),
                state.version(),
                new DivisionCode(state.county()),
                state.name(),
                RoadConditions.Level.valueOf(state.level().name()),
                new RoadConditions.Period(state.from(), state.until()));
    }
}
