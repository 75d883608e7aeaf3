package org.freightpass.pass.issuing;

/** Why a pass is not issued or not changed. */
public enum PassRefusal {
    LIVE_PASS_EXISTS("The vehicle has a live pass of this type for that time."),
    VALIDITY_OVER("The validity is over already."),
    NOT_ACTIVE("Only an active pass can be suspended."),
    NOT_SUSPENDED("Only a suspended pass can be resumed."),
    PASS_ENDED("The pass has ended and does not change any more."),
    REASON_MISSING("A reason is needed: it is shown to the firm."),
    NOT_YOURS("Another department or division issued this pass, or it belongs to someone else."),
    PASS_CHANGED("The pass has changed since the amendment was asked for."),
    AMENDS_NOTHING("An amendment names a crew, places on the way, or both."),
    UNKNOWN("There is no pass with this number.");

    private final String text;

    PassRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
