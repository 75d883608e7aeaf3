package org.freightpass.checkpoint.roads.web;

import java.util.Set;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** Whose roads a caller keeps. */
final class RoadKeepers {
    private static final Set<String> DEPARTMENTS = Set.of("TRANSPORT", "PS");

    private RoadKeepers() {}

    /** The division, or null for all of them; throws where there is none. */
    static @Nullable DivisionCode keptBy(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return null;
        }
        var division = caller.division();
        if (division == null || caller.department() == null || !DEPARTMENTS.contains(caller.department())) {
            throw Problem.of(CheckpointProblem.NOT_YOUR_DIVISION).field("area").exception();
        }
        return new DivisionCode(division);
    }
}
