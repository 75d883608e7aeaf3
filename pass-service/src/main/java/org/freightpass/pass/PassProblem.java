package org.freightpass.pass;

import org.freightpass.webkit.ProblemCode;

/** The catalogue of this service: every refusal that the web kit does not have already, whichever feature gives it. */
public enum PassProblem implements ProblemCode {
    FORM_INVALID(422, "The application breaks rules", "Mend the fields named in errors and submit again."),
    PASS_NOT_NEEDED(422, "No pass is needed for this journey", "Drive without one: neither end runs a pass regime."),
    LIVE_PASS_EXISTS(409, "The vehicle has a live pass for that time", "Apply with replaces set, or for another time."),
    NOT_WHITELISTED(
            422,
            "A staff shuttle is for whitelisted enterprises",
            "Let the enterprise apply; the office of its division whitelists it: GET /api/v1/directory/departments."),
    NOT_YOUR_DESK(
            403,
            "Another desk issues this pass",
            "Ask the department and division that GET /api/v1/need-check names for these ends, goods and type."),
    NOT_EDITABLE(409, "The application is not open to changes", "Copy it to a new draft."),
    ALREADY_DECIDED(409, "The application was decided already", "Read it again to see the decision."),
    CLAIMED_BY_ANOTHER(409, "Someone else works on this application", "Ask the holder to release it."),
    NOT_CLAIMED(409, "Nobody has claimed this application", "Claim it first."),
    NOT_ACTIVE(409, "The pass is not active", "Only an active pass can be suspended."),
    NOT_SUSPENDED(409, "The pass is not suspended", "Only a suspended pass can be resumed."),
    PASS_ENDED(409, "The pass has ended", "Apply for a new one."),
    PASS_GONE(410, "The pass has ended", "It has no code any more: apply for a new pass."),
    AMENDS_NOTHING(422, "The amendment changes nothing", "Send crew, via, or both."),
    AMENDMENT_INVALID(422, "The amendment breaks rules", "Mend the fields named in errors and send it again."),
    AMENDMENT_OPEN(
            409,
            "An amendment of this pass is under review already",
            "Wait for the decision, or withdraw it: POST /api/v1/applications/{id}/withdraw."),
    AMENDS_A_PASS(
            409,
            "This application amends a pass",
            "Mend it by asking again: POST /api/v1/passes/{number}/amend with crew, via, or both."),
    PASS_CHANGED(
            409,
            "The pass has changed since the amendment was asked for",
            "Return it: the holder asks again, and it is compared with the pass as it is now."),
    NOTHING_TO_RENEW(409, "The pass has no application to copy", "Apply anew."),
    VALIDITY_OVER(409, "The validity asked for is over", "Return the application so that its times are mended."),
    REASON_MISSING(422, "A reason is needed", "Say why: the firm reads it."),
    FILE_UNREADABLE(422, "The file is no table that can be read", "Send CSV (UTF-8 or GB 18030) or XLSX."),
    FILE_COLUMNS(422, "The file lacks columns", "Add the columns named in errors to the first row."),
    FILE_TOO_LONG(422, "The file has too many rows", "Split it: 100,000 rows at most."),
    FILE_EMPTY(422, "The file has no rows", "Send a header row and a row for each vehicle."),
    FIRM_FIELDS_BAD(422, "The firm's particulars are not right", "Mend the fields that errors names and send again."),
    CREDIT_CODE_REGISTERED(
            409,
            "The credit code is registered already",
            "Ask to join it: POST /api/v1/join-requests; where no owner answers, telephone the division's office."),
    FIRM_UNKNOWN(404, "There is no such firm that you act for", "Take the id from GET /api/v1/firms/mine."),
    FIRM_UNREGISTERED(422, "There is no such firm", "Enter the id of a registered firm."),
    FIRM_BOUND(
            409,
            "The firm cannot leave yet",
            "Cancel its live passes and withdraw its open applications; a blacklist entry has to end or be lifted first."),
    NOT_AN_OWNER(403, "Only an owner of the firm may do this", "Ask an owner of the firm."),
    LAST_OWNER(
            409, "The firm would have no owner", "Make someone else an owner first, or take the firm off altogether."),
    MEMBER_UNKNOWN(404, "There is no such member", "Take the user name from GET /api/v1/firms/{id}/members."),
    ALREADY_A_MEMBER(409, "The person is a member already", "Nothing is left to do."),
    JOIN_REQUESTS_MANY(409, "You have too many open requests", "Wait until an owner has decided one of them."),
    JOIN_DECLINED(409, "The firm has declined", "Ask again a day later, or telephone the firm."),
    JOIN_REQUEST_UNKNOWN(
            404, "There is no such request that you decide", "Take the id from GET /api/v1/firms/{id}/join-requests."),
    JOIN_REQUEST_DECIDED(409, "The request was decided already", "Invite or remove the person instead."),
    OUTSIDE_YOUR_DIVISION(403, "Your office does not cover the firm's division", "Ask the office of that division."),
    FLEET_FIELD_BAD(422, "A field is not right", "Mend the named field and send again."),
    VEHICLE_KNOWN(409, "The vehicle is remembered already", "Nothing is left to do."),
    DRIVER_KNOWN(409, "The driver is remembered already", "Nothing is left to do."),
    LISTING_FIELD_BAD(422, "A field of the entry is not right", "Mend the named field and send again."),
    ENTRY_UNKNOWN(404, "There is no such entry that your office keeps", "Take the id from the list."),
    DIRECTORY_FIELD_BAD(422, "A field of the change is not right", "Mend the named field and send again."),
    DOCUMENT_GONE(
            410,
            "The pass has ended: there is no document of it any more",
            "Print the pass named in replacedBy where there is one; else apply for a new pass."),
    NAMES_NOT_ALLOWED(
            403,
            "More names than you may have printed",
            "Ask for fewer (names=masked or names=none), or leave names out."),
    PRINT_ORDER_UNCLEAR(422, "The order does not say which passes", "Name exactly one of numbers, bulkId and firmId."),
    PRINT_ORDER_EMPTY(422, "The order names no live pass of yours", "Check what it names."),
    PRINT_ORDER_TOO_LARGE(422, "The order names too many passes", "Split it."),
    FILE_NOT_READY(409, "The documents are still being printed", "Ask for the order's status and come again."),
    FILE_FAILED(409, "The order has failed", "See failure and failed of the order, and order anew."),
    SECOND_PERSON_NEEDED(
            409,
            "More than 50 passes need a second person",
            "Place the order on the page /desk/passes: someone else confirms it there.");

    private final int status;
    private final String title;
    private final String remedy;

    PassProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return this == FILE_NOT_READY;
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
