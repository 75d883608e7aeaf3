package org.freightpass.checkpoint.watching.streams;

import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.freightpass.checkpoint.watching.Sighting;
import org.freightpass.checkpoint.watching.Watching;
import org.freightpass.messaging.kafka.CloudEventHeaders;
import org.jspecify.annotations.Nullable;

/** Keeps the track of each pass and sends what comes to light. */
final class WatchingPasses extends ContextualProcessor<String, Sighting, String, byte[]> {
    private final Watching watching;
    private final Alerts alerts;
    private @Nullable Tracks tracks;

    WatchingPasses(Watching watching, Alerts alerts) {
        this.watching = watching;
        this.alerts = alerts;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        tracks = new Tracks(
                context.getStateStore(WatchTopology.SIGHTINGS),
                context.getStateStore(WatchTopology.TOLD),
                watching.window());
    }

    @Override
    public void process(Record<String, Sighting> seen) {
        var kept = Objects.requireNonNull(tracks);
        var before = kept.of(seen.key(), seen.value().at());
        var watched = watching.watch(before, seen.value());
        // Told first: if the process dies between the two, the sighting comes again and is told again under the same
        // id.
        for (var finding : watched.findings()) {
            var alert = alerts.of(finding);
            var headers = new RecordHeaders();
            alerts.headers(alert).forEach(headers::add);
            seen.headers().headers(CloudEventHeaders.CORRELATION_ID).forEach(headers::add);
            context()
                    .forward(new Record<>(
                            alert.key(),
                            alerts.value(alert),
                            finding.by().decidedAt().toEpochMilli(),
                            headers));
        }
        kept.put(seen.key(), before, watched.track());
    }
}
