package org.freightpass.pass.fleet.web;

import org.freightpass.pass.PassProblem;
import org.freightpass.pass.fleet.FleetResult;
import org.freightpass.webkit.Problem;

/** What each refusal about remembered vehicles and drivers looks like on the wire. */
final class FleetProblems {
    private FleetProblems() {}

    static Problem of(FleetResult.Refused<?> refused) {
        PassProblem code =
                switch (refused.kind()) {
                    case FLEET_UNKNOWN -> PassProblem.FIRM_UNKNOWN;
                    case VEHICLE_BAD, DRIVER_BAD -> PassProblem.FLEET_FIELD_BAD;
                    case VEHICLE_KNOWN -> PassProblem.VEHICLE_KNOWN;
                    case DRIVER_KNOWN -> PassProblem.DRIVER_KNOWN;
                };
        return Problem.of(code).field(refused.field()).detail(refused.detail());
    }
}
