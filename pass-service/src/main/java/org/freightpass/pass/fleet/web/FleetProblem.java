package org.freightpass.pass.fleet.web;

import org.freightpass.pass.fleet.FleetResult;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;

/** The refusals about remembered vehicles and drivers, and what each looks like on the wire. */
enum FleetProblem implements ProblemCode {
    FIRM_UNKNOWN(404, "There is no such firm that you act for", "Take the id from GET /api/v1/firms/mine."),
    FLEET_FIELD_BAD(422, "A field is not right", "Mend the named field and send again."),
    VEHICLE_KNOWN(409, "The vehicle is remembered already", "Nothing is left to do."),
    DRIVER_KNOWN(409, "The driver is remembered already", "Nothing is left to do.");

    private final int status;
    private final String title;
    private final String remedy;

    FleetProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    static Problem of(FleetResult.Refused<?> refused) {
        FleetProblem code =
                switch (refused.kind()) {
                    case FLEET_UNKNOWN -> FIRM_UNKNOWN;
                    case VEHICLE_BAD, DRIVER_BAD -> FLEET_FIELD_BAD;
                    case VEHICLE_KNOWN -> VEHICLE_KNOWN;
                    case DRIVER_KNOWN -> DRIVER_KNOWN;
                };
        return Problem.of(code).field(refused.field()).detail(refused.detail());
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
