package org.freightpass.checkpoint.desk;

/** What came of asking at the desk. */
public sealed interface DeskResult {

    /** It is issued, refused, or kept while the vehicle goes on. */
    record Stands(DeskApplication application) implements DeskResult {}

    /** No checkpoint may check there. */
    record NotRetained() implements DeskResult {}

    /** The checkpoint is another officer's. */
    record NotYours() implements DeskResult {}

    /** An end lies outside the province. */
    record AcrossTheBorder() implements DeskResult {}

    /** The id belongs to another application. */
    record IdTaken() implements DeskResult {}
}
