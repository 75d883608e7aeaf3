package org.freightpass.checkpoint.watching.streams;

import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.freightpass.checkpoint.watching.Sighting;
import org.freightpass.checkpoint.watching.Track;
import org.freightpass.checkpoint.watching.Watching;
import org.jspecify.annotations.Nullable;

/** Keeps the track of each pass and sends what comes to light. */
final class WatchingPasses extends ContextualProcessor<String, Sighting, String, byte[]> {
    private final Watching watching;
    private final Alerts alerts;
    private @Nullable KeyValueStore<String, Track> tracks;

    WatchingPasses(Watching watching, Alerts alerts) {
        this.watching = watching;
        this.alerts = alerts;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        tracks = context.getStateStore(WatchTopology.TRACKS);
    }

    @Override
    public void process(Record<String, Sighting> seen) {
        var store = Objects.requireNonNull(tracks);
        var remembered = store.get(seen.key());
        var watched = watching.watch(remembered == null ? Track.empty() : remembered, seen.value());
        // Told first: if the process dies between the two, the sighting comes again and is told again under the same
        // id.
        for (var finding : watched.findings()) {
            var alert = alerts.of(finding);
            var headers = new RecordHeaders();
            alerts.headers(alert).forEach(headers::add);
            context()
                    .forward(new Record<>(
                            alert.key(),
                            alerts.value(alert),
                            finding.by().decidedAt().toEpochMilli(),
                            headers));
        }
        store.put(seen.key(), watched.track());
    }
}
