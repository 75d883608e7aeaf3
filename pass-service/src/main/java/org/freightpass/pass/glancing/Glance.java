package org.freightpass.pass.glancing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one day.
 *
 * @param submitted applications that came in
 * @param reviews how reviews by people ended
 * @param automatic approved by themselves
 * @param times how long reviews by people took
 * @param issued passes, by the department that issued them
 * @param goods the same passes, by goods
 * @param reasons of returns and rejections: code to how often
 * @param hours applications that came in, for each of the 24 hours
 * @param outcomes of inspections, by the contract's names
 * @param waits how long vehicles waited at all checkpoints
 * @param checkpoints those with inspections, the busiest first
 */
public record Glance(
        int submitted,
        Map<Ending, Integer> reviews,
        int automatic,
        ReviewTimes times,
        Map<Department, Integer> issued,
        Map<GoodsCategory, Integer> goods,
        Map<String, Integer> reasons,
        List<Integer> hours,
        Map<String, Integer> outcomes,
        Waits waits,
        List<AtCheckpoint> checkpoints) {

    /** How a review ended. */
    public enum Ending {
        APPROVED,
        RETURNED,
        REJECTED
    }

    /**
     * How long reviews took.
     *
     * @param median half took no longer; absent where there was none
     * @param ninetieth nine of ten took no longer
     * @param inTime decided by the limit
     * @param late decided after it
     */
    public record ReviewTimes(
            @Nullable Duration median, @Nullable Duration ninetieth, int inTime, int late) {}

    /** Inspections at one checkpoint. */
    public record AtCheckpoint(CheckpointCode checkpoint, DivisionCode county, int inspections, Waits waits) {}

    public Glance {
        reviews = Map.copyOf(reviews);
        issued = Map.copyOf(issued);
        goods = Map.copyOf(goods);
        reasons = Map.copyOf(reasons);
        hours = List.copyOf(hours);
        outcomes = Map.copyOf(outcomes);
        checkpoints = List.copyOf(checkpoints);
    }

    public int passes() {
        return sum(issued);
    }

    public int inspections() {
        return sum(outcomes);
    }

    public int ended(Ending how) {
        return reviews.getOrDefault(how, 0);
    }

    public int reviewed() {
        return sum(reviews);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
