package org.freightpass.notification;

import org.freightpass.webkit.ProblemCode;

/** Every refusal that only this service gives. */
public enum NotificationProblem implements ProblemCode {
    CASE_UNKNOWN(404, "There is no such case", "Check the number; you see the cases of your lines or your firms."),
    NOT_ON_YOUR_LINE(403, "This case is not yours to act on", "Ask an agent of its line or a supervisor."),
    ALREADY_ACKNOWLEDGED(409, "Someone else has taken the case", "Leave it to them, or ask a supervisor."),
    NOT_ACKNOWLEDGED(409, "Nobody has taken the case yet", "Acknowledge it first."),
    CASE_OVER(409, "The case is resolved or closed", "Reopen it first, giving a reason."),
    CASE_NOT_OVER(409, "The case is still being worked on", "Resolve it first."),
    JOINED_ELSEWHERE(409, "Another open case has taken over its alerts", "Work on the case that the detail names."),
    PASS_NOT_YOURS(403, "This pass is not of a firm you act for", "Check the pass number, or leave it out."),
    CASE_NOT_FOLLOWED(404, "There is no case for this", "Check the case number and the telephone you called from."),
    CASE_NOT_READY(409, "The case is in no state for this", "Look at the case first."),
    EVIDENCE_NOT_TAKEN(409, "This case takes no files", "Tell it in words; only health-code appeals take files."),
    EVIDENCE_FULL(409, "The case has as many files as it can have", "Join pages into one PDF, or ask the hotline."),
    EVIDENCE_INVALID(422, "The file cannot be taken", "Give a PDF, JPEG or PNG of 5 MB at most."),
    EVIDENCE_UNKNOWN(404, "There is no such file", "Use an id that GET /api/v1/cases/{number}/evidence shows."),
    LINE_UNKNOWN(404, "There is no such line", "Use one of the lines that GET /api/v1/lines shows."),
    LINE_NOT_YOURS(403, "This line's duty is not yours to change", "Name your own account and a line of yours."),
    LINE_TAKEN(409, "Another agent is on duty there", "Have them go off duty, or ask a supervisor."),
    AGENT_ON_OTHER_LINE(409, "The agent is on duty at another line", "Take the agent off duty there first."),
    SHIFT_INVALID(422, "This shift cannot be planned", "Change the field that is named."),
    SHIFT_TAKEN(409, "Another shift is in the way", "Choose another time, agent or substitute."),
    SHIFT_UNKNOWN(404, "There is no such shift", "Use an id that GET /api/v1/rota shows."),
    SHIFT_BEGUN(409, "The shift has begun or is over", "Change the duty at the line instead."),
    SHIFT_NOT_YOURS(403, "The shift is another agent's", "Ask its agent, or a supervisor."),
    REMOVAL_UNKNOWN(404, "There is no such matter", "Use an id that GET /api/v1/accountability shows."),
    REMOVAL_NOT_READY(409, "The matter is in no state for this", "Read the matter and its chain first."),
    BRIEFING_FUTURE(404, "There is no briefing of a day to come", "Ask for today or a day before."),
    NOTICE_UNKNOWN(404, "There is no such notice", "Use an id that GET /api/v1/notices shows."),
    NOTICE_ON_ITS_WAY(409, "The notice is about to be sent anyway", "Wait until it is sent or has failed."),
    SUBSCRIPTION_INVALID(422, "The choice of channels cannot be kept", "Mend every field that errors names."),
    FIRM_UNKNOWN(404, "There is no such firm", "Use the id of a firm that you act for."),
    RECEIPT_UNSIGNED(401, "The receipt is not signed well", "Sign id, time and body with the gateway's secret, now."),
    RECEIPT_UNKNOWN(404, "There is no message with this key", "Send receipts for keys that came from here.");

    private final int status;
    private final String title;
    private final String remedy;

    NotificationProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    /** Nothing here passes by waiting alone. */
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
