package org.freightpass.checkpoint.watching.streams;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Sighting;
import org.freightpass.checkpoint.watching.Track;
import org.freightpass.checkpoint.watching.Watching;
import org.freightpass.contracts.event.Topic;

/**
 * Inspections, which have the plate as their key, are sorted anew by pass, so that one task sees all of a pass however
 * many instances share the work. The register of checkpoints is small and wanted by all: a global table.
 */
final class WatchTopology {
    static final String SITES = "sites";
    static final String SIGHTINGS = "sightings";
    static final String TOLD = "told";

    /** In windows: a queue that waited for a network may come days late, and all of a pass with it. */
    private static final int KEPT = 3;

    private WatchTopology() {}

    static Topology of(Watching watching, Alerts alerts, EventJson json) {
        var builder = new StreamsBuilder();
        builder.globalTable(
                Topic.CHECKPOINTS.topicName(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()),
                Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(SITES));
        var tracks = JsonSerde.of(Track.class, json);
        var kept = watching.window().multipliedBy(KEPT);
        builder.addStateStore(Stores.windowStoreBuilder(
                Stores.persistentWindowStore(SIGHTINGS, kept, Duration.ofMillis(1), false), Serdes.String(), tracks));
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(TOLD), Serdes.String(), tracks));
        builder.stream(Topic.INSPECTIONS.topicName(), Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new ReadingSightings(json), Named.as("reading"))
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Sighting.class, json))
                        .withName("by-pass")
                        .withNumberOfPartitions(Topic.INSPECTIONS.partitions()))
                .process(() -> new WatchingPasses(watching, alerts), Named.as("watching"), SIGHTINGS, TOLD)
                .to(Topic.ALERTS.topicName(), Produced.with(Serdes.String(), Serdes.ByteArray()));
        return builder.build();
    }
}
