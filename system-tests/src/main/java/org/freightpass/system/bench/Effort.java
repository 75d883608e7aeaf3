package org.freightpass.system.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is done for a figure.
 *
 * @param warmUp of each server before it counts
 * @param run one repetition
 * @param repetitions of everything
 * @param passes that are inspected
 * @param approvals in one repetition of single approvals
 * @param fleets sizes of the uploads: the one that is repeated, the one that is not
 * @param records inspections that the sink takes in one repetition
 * @param view passes in the local view
 * @param growth live passes beside which rows are measured anew, ascending
 */
record Effort(
        Duration warmUp,
        Duration run,
        int repetitions,
        int passes,
        int approvals,
        Fleets fleets,
        int records,
        int view,
        List<Integer> growth) {

    Effort {
        growth = List.copyOf(growth);
    }

    /** Rows of the two uploads. */
    record Fleets(int first, int large) {}

    /** The whole suite in less than forty minutes. */
    static Effort whole() {
        return new Effort(
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                3,
                5000,
                1500,
                new Fleets(2872, 100_000),
                100_000,
                1_000_000,
                List.of(10_000, 100_000, 1_000_000));
    }

    /** To see that it works, and for ratios in the build: says little of latencies. */
    static Effort small() {
        return new Effort(
                Duration.ofSeconds(10),
                Duration.ofSeconds(4),
                3,
                500,
                600,
                new Fleets(500, 3000),
                10_000,
                50_000,
                List.of(1_000, 3_000, 10_000));
    }
}
