package org.freightpass.pass.roads;

/** All rules about what an applicant is told of the way. */
public enum WayRule {
    CLOSED_ON_THE_WAY(
            "WY-01",
            "A closure in a county on the way is told with the answer whether a pass is needed; no application is"
                    + " refused for it.",
            "Notice of 11 April 2022 (N2, N6, N7)"),
    COUNTY_AFFECTED(
            "WY-02",
            "A county is affected while an area of medium or high risk lies in it; the answer says so of an end, and"
                    + " whether a regime is in force there or only to be expected.",
            "Notice of 14 April 2022 (N9)"),
    APPROVED_ONLY(
            "WY-03",
            "The map and its lists show the checkpoints that are approved, those to be removed marked as such, and the"
                    + " service areas and test points that are open; a checkpoint that nobody approved, or that is gone,"
                    + " is not shown.",
            "Decision: no source sets it");

    private final String id;
    private final String text;
    private final String source;

    WayRule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }
}
