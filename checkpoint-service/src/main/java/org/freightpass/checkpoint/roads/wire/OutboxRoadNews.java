package org.freightpass.checkpoint.roads.wire;

import java.util.UUID;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.roads.Regime;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadNews;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.messaging.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class OutboxRoadNews implements RoadNews {
    private final Outbox outbox;
    private final EventJson json;

    OutboxRoadNews(Outbox outbox, EventJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void set(Regime regime) {
        var state = new RegimeState(
                regime.area().value(),
                regime.version(),
                regime.ruleSet(),
                regime.from(),
                regime.until(),
                regime.changedAt());
        outbox.append(json.event(EventType.REGIME_SET, UUID.randomUUID(), state.key(), regime.changedAt(), state));
    }

    @Override
    public void set(RoadEntry entry) {
        var filing = entry.filing();
        var key = RoadWire.key(entry.subject(), filing.code());
        outbox.append(json.event(
                RoadWire.type(entry.subject()), UUID.randomUUID(), key, filing.changedAt(), RoadWire.state(entry)));
    }
}
