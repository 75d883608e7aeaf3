package org.freightpass.checkpoint.inspecting.web;

import java.util.List;
import org.freightpass.checkpoint.inspecting.Decision;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.InspectionResult;
import org.freightpass.checkpoint.inspecting.Inspections.Recorded;
import org.freightpass.checkpoint.inspecting.Outcome;
import org.freightpass.checkpoint.inspecting.Standing;
import org.freightpass.checkpoint.inspecting.Told;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What became of each scan, in the order in which they were sent, and how many of each. */
record BatchAnswer(long recorded, long duplicates, long refused, long conflicts, List<Item> items) {

    /** What became of one scan. */
    enum Status {
        RECORDED,
        /** It was recorded before; the answer is the same. */
        DUPLICATE,
        /** Not recorded; the problem says why, and the same again gives the same. */
        REFUSED
    }

    /** One scan. */
    record Item(
            @Nullable String inspectionId,
            Status status,
            @Nullable Standing standing,
            @Nullable Outcome outcome,
            @Nullable List<String> reasons,
            Told.@Nullable Conflict conflict,
            @Nullable Recorded recorded,
            @Nullable ProblemDetail problem) {

        static Item of(InspectionResult.Inspected done) {
            Inspection inspection = done.inspection();
            var decision = inspection.decision();
            return new Item(
                    inspection.id().toString(),
                    done.again() ? Status.DUPLICATE : Status.RECORDED,
                    decision.standing(),
                    decision.outcome(),
                    decision.reasons().stream().map(Decision.Reason::code).toList(),
                    inspection.conflict().orElse(null),
                    done.recorded(),
                    null);
        }

        static Item refused(@Nullable String id, Problem problem) {
            return new Item(id, Status.REFUSED, null, null, null, null, null, problem.getBody());
        }
    }

    static BatchAnswer of(List<Item> items) {
        return new BatchAnswer(
                count(items, Status.RECORDED),
                count(items, Status.DUPLICATE),
                count(items, Status.REFUSED),
                items.stream().filter(item -> item.conflict() != null).count(),
                items);
    }

    private static long count(List<Item> items, Status status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
