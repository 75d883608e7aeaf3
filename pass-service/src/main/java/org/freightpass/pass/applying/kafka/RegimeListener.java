package org.freightpass.pass.applying.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.pass.applying.Regimes;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what checkpoint-service says about regimes. An event delivered again, or older than what is kept, changes
 * nothing; one that cannot be read goes to the dead letters.
 */
@Component
class RegimeListener {
    static final String CONSUMER = "pass-service-roads";
    private final Inbox inbox;
    private final Regimes regimes;
    private final JsonMapper json;

    RegimeListener(Inbox inbox, Regimes regimes, JsonMapper json) {
        this.inbox = inbox;
        this.regimes = regimes;
        this.json = json;
    }

    @KafkaListener(topics = Topics.ROADS, groupId = CONSUMER)
    @Transactional
    public void heard(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record);
        if (!event.type().equals(EventType.REGIME_SET.wireType()) || !inbox.firstTime(CONSUMER, event.id())) {
            return;
        }
        regimes.keep(read(event));
    }

    private Regimes.Regime read(IncomingEvent event) {
        try {
            var state = json.readValue(event.json(), RegimeState.class);
            return new Regimes.Regime(
                    new PlaceCode(state.area()), state.from(), state.until(), state.ruleSet(), state.version());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PoisonRecordException("the regime cannot be read", e);
        }
    }
}
