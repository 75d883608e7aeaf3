package org.freightpass.checkpoint.roads.wire;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.passes.KnownRoad;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.roads.KnownRoads;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.contracts.DivisionCode;
import org.springframework.stereotype.Component;

/** The local view's records about the roads, read once for each time that they change. */
@Component
class ViewRoads implements KnownRoads {
    private final LocalView view;
    private final EventJson json;
    private volatile Read read = new Read(List.of(), List.of());

    ViewRoads(LocalView view, EventJson json) {
        this.view = view;
        this.json = json;
    }

    private record Read(List<KnownRoad> from, List<RoadEntry> entries) {}

    @Override
    public List<RoadEntry> entries() {
        var now = view.roads();
        var last = read;
        if (!last.from().equals(now)) {
            last = new Read(now, now.stream().flatMap(this::entry).toList());
            read = last;
        }
        return last.entries();
    }

    @Override
    public boolean runsRegime(DivisionCode county, Instant at) {
        return view.regimeAt(county, at).isPresent();
    }

    @Override
    public Currency currency(Instant now) {
        var time = view.time(now);
        return new Currency(time.asOf(), time.fresh());
    }

    private Stream<RoadEntry> entry(KnownRoad road) {
        return Arrays.stream(RoadEntry.Subject.values())
                .filter(subject -> road.key().startsWith(RoadWire.key(subject, "")))
                .map(subject -> RoadWire.entry(subject, road.state(), json));
    }
}
