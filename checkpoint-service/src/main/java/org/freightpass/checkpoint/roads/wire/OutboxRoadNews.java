package org.freightpass.checkpoint.roads.outbox;

import java.util.UUID;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.roads.Regime;
import org.freightpass.checkpoint.roads.RegimeNews;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.RegimeState;
import org.freightpass.messaging.outbox.Outbox;
import org.springframework.stereotype.Component;

@Component
class OutboxRegimeNews implements RegimeNews {
    private final Outbox outbox;
    private final EventJson json;

    OutboxRegimeNews(Outbox outbox, EventJson json) {
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
}
