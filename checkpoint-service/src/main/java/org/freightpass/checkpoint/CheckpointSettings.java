package org.freightpass.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's own settings, below {@code freight.checkpoint}; the README lists them.
 *
 * @param province whose passes the view holds: a number of it that the view does not know is no pass
 * @param defaultRuleSet in force where no regime is; no source sets one
 * @param pinnedRoots public keys that sign trust lists: JWKs, or paths of files with one; without any no code is verified
 * @param sampleData whether the sample checkpoints and regimes are entered at the start
 * @param sandbox whether inspections with a scenario are answered; for makers of scanners, never where trucks are checked
 * @param overdueEvery how often removals past their deadline are looked for
 */
@ConfigurationProperties("freight.checkpoint")
public record CheckpointSettings(
        @DefaultValue("220000") String province,
        @DefaultValue("2022-04-18") String defaultRuleSet,
        @DefaultValue List<String> pinnedRoots,
        @DefaultValue("false") boolean sampleData,
        @DefaultValue("false") boolean sandbox,
        @DefaultValue("10s") Duration overdueEvery,
        @DefaultValue View view,
        @DefaultValue Recording recording,
        @DefaultValue Watching watching,
        @DefaultValue Offline offline) {

    /**
     * The local view.
     *
     * @param directory holds the view and, beside it, this instance's own state; one instance each
     * @param freshWithin how old the view's time may be before answers say STALE
     * @param versionWait how long a question for a version waits for it
     * @param retryAfter pause before a broker that is away is tried again
     */
    public record View(
            @DefaultValue(".local/checkpoint") Path directory,
            @DefaultValue("10s") Duration freshWithin,
            @DefaultValue("1s") Duration versionWait,
            @DefaultValue("1s") Duration retryAfter) {}

    /**
     * How inspections reach Kafka.
     *
     * @param timeLimit how long an answer waits for Kafka before the record goes to the journal
     * @param openAfter failures in a row after which Kafka is not tried for a while
     * @param openFor how long it is not tried then
     * @param followEvery how often the journal is tried
     * @param keep how long an inspection can be asked for again and counts as an earlier one
     */
    public record Recording(
            @DefaultValue("1500ms") Duration timeLimit,
            @DefaultValue("3") int openAfter,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("500ms") Duration followEvery,
            @DefaultValue("48h") Duration keep) {}

    /**
     * What is watched for; no source sets any of it.
     *
     * @param enabled whether this instance takes part
     * @param speed kilometres an hour that no truck keeps up
     * @param tolerance how far the clocks of two checkpoints may be apart
     * @param turnaround the least time from passing a checkpoint to passing it again the same way
     * @param stay how long a vehicle that is seen again at the same place counts as still there
     * @param window how long sightings are compared, and a situation is not told again
     */
    public record Watching(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("120") int speed,
            @DefaultValue("2m") Duration tolerance,
            @DefaultValue("60m") Duration turnaround,
            @DefaultValue("30m") Duration stay,
            @DefaultValue("48h") Duration window) {}

    /**
     * Working without a network.
     *
     * @param kitLasts how long a kit says anything, from what it is complete to
     * @param mostScans in one batch
     * @param oldestScan how long ago a scan of a batch may have been made
     */
    public record Offline(
            @DefaultValue("24h") Duration kitLasts,
            @DefaultValue("5000") int mostScans,
            @DefaultValue("7d") Duration oldestScan) {}

    public CheckpointSettings {
        pinnedRoots = List.copyOf(pinnedRoots);
        if (recording.openAfter() < 1) {
            throw new IllegalArgumentException(
                    "freight.checkpoint.recording.open-after is " + recording.openAfter() + ", less than 1");
        }
    }
}
