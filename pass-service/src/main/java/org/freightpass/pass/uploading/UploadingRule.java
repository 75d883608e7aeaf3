package org.freightpass.pass.uploading;

import java.time.Duration;

/** All rules of fleets' files. Each is kept by the class its text is about; the id is what a problem names. */
public enum UploadingRule {
    COLUMNS(
            "UP-01",
            "The first row names the columns, in Chinese or English, in any order; plate, plate colour, goods category,"
                    + " origin, destination, validity and the driver's name and ID number must be there."),
    LENGTH("UP-02", "A file has 1 to 100,000 rows; a longer one is refused whole."),
    CONTENT(
            "UP-03",
            "CSV in UTF-8 (with or without byte-order mark) or GB 18030, or XLSX, told apart by content and not by"
                    + " name; anything else is refused."),
    ROW_BY_ROW("UP-04", "Each row stands or falls alone: the others go on."),
    ONCE("UP-05", "No row is taken twice, however often work on the file is interrupted and taken up again."),
    HARMLESS("UP-06", "In the list of refused rows no cell begins a formula, and ID numbers are masked."),
    LOOKED_AT(
            "UP-07",
            "Of a file sent on a page nothing is taken in before its sender has seen how it was read and says so; of one"
                    + " that is cancelled, or left alone for a day, nothing remains."),
    TOGETHER(
            "UP-08",
            "Parts of a file are taken at the same time; rows of one vehicle lie in one part, so the first of them"
                    + " stands.");

    /** The most rows of a file (UP-02). */
    public static final int MOST_ROWS = 100_000;

    /** How long a file waits for its sender (UP-07). */
    public static final Duration HELD = Duration.ofDays(1);

    private final String id;
    private final String text;

    UploadingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return "Decision: no source sets it";
    }
}
