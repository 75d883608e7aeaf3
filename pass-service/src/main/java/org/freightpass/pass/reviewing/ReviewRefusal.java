package org.freightpass.pass.reviewing;

/** Why a step of a review is not taken. */
public enum ReviewRefusal {
    UNKNOWN("There is no submitted application with this id."),
    NOT_YOUR_DESK("The application lies with another department or division."),
    ALREADY_DECIDED("The application is not open any more."),
    CLAIMED_BY_ANOTHER("Someone else works on this application."),
    NOT_CLAIMED("Nobody has claimed this application."),
    REASON_MISSING("A reason is needed: it tells the applicant what to mend."),
    SUBMITTED_ANEW("The applicant has submitted it anew since this was opened.");

    private final String text;

    ReviewRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
