package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes what is known of the roads: decide, save and tell in one transaction. Safe for many threads. */
public class KeepingRoads {
    private final RoadEntries entries;
    private final RoadNews news;

    public KeepingRoads(RoadEntries entries, RoadNews news) {
        this.entries = entries;
        this.news = news;
    }

    /** {@code keeps} is the division whose roads the asker keeps; null keeps them everywhere. */
    @Transactional
    public RoadResult enter(RoadEntry draft, @Nullable DivisionCode keeps, Instant now) {
        var refused = RoadRule.against(draft, null, serviceArea(draft), keeps, now);
        if (refused.isPresent()) {
            return new RoadResult.Refused(refused.get());
        }
        var code = draft.subject().prefix() + draft.area().division() + "-" + entries.nextNumber();
        var entry = draft.filed(new Filing(code, 1, draft.filing().sample(), now));
        enterOnce(entry);
        return new RoadResult.Done(entry);
    }

    /** {@code version} is the one that the asker read. */
    @Transactional
    public RoadResult change(String code, int version, RoadEntry draft, @Nullable DivisionCode keeps, Instant now) {
        var before = entries.lock(code)
                .filter(found -> found.subject() == draft.subject())
                .orElse(null);
        if (before == null) {
            return new RoadResult.Unknown();
        }
        if (before.filing().version() != version) {
            return new RoadResult.Stale(before.filing().version());
        }
        var refused = RoadRule.against(draft, before, serviceArea(draft), keeps, now);
        if (refused.isPresent()) {
            return new RoadResult.Refused(refused.get());
        }
        var entry = draft.filed(before.filing().next(now));
        entries.save(entry);
        news.set(entry);
        return new RoadResult.Done(entry);
    }

    /** Enters one that comes with its code; what is there already stays as it is. */
    @Transactional
    public boolean enterOnce(RoadEntry entry) {
        var added = entries.add(entry);
        if (added) {
            news.set(entry);
        }
        return added;
    }

    @Transactional(readOnly = true)
    public List<RoadEntry> find(RoadEntries.Search search) {
        return entries.find(search);
    }

    private RoadEntry.@Nullable ServiceArea serviceArea(RoadEntry draft) {
        return Optional.ofNullable(draft.inServiceArea())
                .flatMap(entries::find)
                .map(found -> found instanceof RoadEntry.ServiceArea area ? area : null)
                .orElse(null);
    }
}
