package org.freightpass.pass.uploading;

import java.util.List;

/** What came of taking a file in. */
public sealed interface UploadResult {

    /** It is stored and will be worked through. */
    record Accepted(Upload upload) implements UploadResult {}

    /** It is no table. */
    record Unreadable(String text) implements UploadResult {}

    /** Columns are missing, or named twice. */
    record Columns(List<Column> missing, List<Column> repeated) implements UploadResult {}

    /** More rows than {@link UploadingRule#MOST_ROWS}. */
    record TooLong() implements UploadResult {}

    /** A header at most. */
    record Empty() implements UploadResult {}

    /** The firm is not the sender's. */
    record NotYours() implements UploadResult {}
}
