package org.freightpass.checkpoint;

import org.freightpass.webkit.ProblemCode;

/** Every refusal of this service beyond those that all services have. */
public enum CheckpointProblem implements ProblemCode {
    CHECKPOINT_NOT_APPROVED(
            409,
            false,
            "No checks may be held at this checkpoint",
            "Let the vehicle go on. A check needs a checkpoint that the register retains; an incident has been opened."),
    CHECKPOINT_NOT_YOURS(
            403,
            false,
            "This checkpoint is not yours",
            "Use a checkpoint of your account, or ask for this one to be added."),
    PASS_CODE_UNREADABLE(
            422,
            false,
            "What was sent as the pass's code is none",
            "Scan the code again in better light, or type the number printed below it."),
    SANDBOX_CLOSED(
            400,
            false,
            "This service has no sandbox",
            "Send the header Freight-Sandbox to a system for trials only; this one decides about real trucks."),
    PERSONS_MISSING(
            422,
            false,
            "Nobody on board is described",
            "Enter at least the driver: temperature, health code, itinerary, last test."),
    INSPECTION_ID_REUSED(
            409, false, "This inspection id belongs to another inspection", "Give every inspection an id of its own."),
    SCAN_AHEAD(422, false, "The scan lies in the future", "Set the scanner's clock, or let it follow the network."),
    SCAN_TOO_OLD(
            422,
            false,
            "The scan is too old to be recorded",
            "Drop it from the queue and report it on paper, if at all."),
    BATCH_TOO_LARGE(413, false, "There are too many scans in one batch", "Send fewer at a time; most says how many."),
    VIEW_BEHIND(
            503,
            true,
            "The version asked for has not arrived here yet",
            "Ask again in a second, or without atLeastVersion for what is known here."),
    PASS_UNKNOWN(404, false, "This pass is not known here", "Check the number; asOf says how recent the answer is."),
    CHECKPOINT_UNKNOWN(404, false, "There is no such checkpoint in the register", "Check the code in the register."),
    CHECKPOINT_EXISTS_ON_SECTION(
            409,
            false,
            "This road section has a checkpoint in this direction already",
            "Use the one that is there, or have it removed first."),
    SITE_FORBIDDEN(
            422,
            false,
            "No checkpoint may stand there",
            "Put it on the square outside a toll station, on an ordinary road, at the province's border or at a factory gate."),
    CHECKPOINT_STATE(
            409,
            false,
            "The checkpoint's state does not allow this",
            "Read the checkpoint again; its status says what is possible."),
    DEADLINE_PAST(422, false, "The deadline is over already", "Set a deadline that lies ahead."),
    COUNTY_FULL(
            409, false, "The county has used its checkpoint codes up", "Ask the register's keeper for the province."),
    NOT_YOUR_DIVISION(
            403,
            false,
            "This division is not yours to keep",
            "Transport and Public Security operators keep the register of their own division."),
    REPORT_UNKNOWN(
            404, false, "There is no such report", "Use a reportId of an alert or of a matter of accountability."),
    REPORT_NOT_YOURS(
            403,
            false,
            "This report is not yours to read",
            "Agents with a line and supervisors of the hotline read reports, Transport and Public Security operators"
                    + " those of their own division."),
    RULE_SET_UNKNOWN(422, false, "There is no such rule set", "Name one of the rule sets that the problem lists."),
    APPROVAL_TOO_LOW(
            422,
            false,
            "The approval does not suffice for this closing",
            "Get the approval of the level that the detail names, and name the authority and its division."),
    CLOSURE_FORBIDDEN(
            422, false, "A service area is not closed like this", "Announce it before it begins, and keep the fuel."),
    SERVICE_AREA_UNKNOWN(
            422,
            false,
            "There is no such service area or side",
            "Name the code of one of GET /roads/service-areas, and one of its two sides."),
    STOP_COVERED(
            409,
            false,
            "The decision itself keeps this vehicle",
            "Nothing is to be noted: the vehicle is held by the decision, not beyond it."),
    PASS_AND_PLATE_APART(422, false, "Pass and plate do not belong together", "Enter both as they stand on the pass."),
    NO_SAMPLE_TAKEN(
            409, false, "No sample was taken at this inspection", "Use the inspection at which the sample was taken."),
    RESULT_STANDS(
            409, false, "A positive result stands", "Turn to the health department: it ends what the result began."),
    DESK_REFUSED(
            422,
            false,
            "No pass is issued on the spot",
            "Mend what the detail names and ask with a new requestId; the vehicle goes on without a pass meanwhile."),
    REQUEST_ID_REUSED(
            409, false, "This request id belongs to another application", "Give every application an id of its own."),
    PERIOD_REVERSED(422, false, "The end does not lie after the beginning", "Set until after from, or leave it out.");

    private final int status;
    private final boolean retryable;
    private final String title;
    private final String remedy;

    CheckpointProblem(int status, boolean retryable, String title, String remedy) {
        this.status = status;
        this.retryable = retryable;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return retryable;
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
