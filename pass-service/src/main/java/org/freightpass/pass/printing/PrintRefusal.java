package org.freightpass.pass.printing;

/** Why no document is made; the text is for people. */
public enum PrintRefusal {
    UNKNOWN("There is no pass with this number."),
    NOT_YOURS("This pass is another holder's or another department's."),
    NAMES_NOT_ALLOWED("More of the crew's names than you may have printed."),
    REVOKED("The pass was revoked: there is no document of it any more."),
    REPLACED("The pass was replaced: print the newer one."),
    CANCELLED("The pass was cancelled by its holder: there is no document of it any more."),
    EXPIRED("The pass has expired: renew it, or apply for a new one.");

    private final String text;

    PrintRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
