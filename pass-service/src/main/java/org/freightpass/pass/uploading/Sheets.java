package org.freightpass.pass.uploading;

/** Reads the content of a file as a table. */
public interface Sheets {

    /** Reads at most {@code mostRows} rows and one more, so that too many are noticed but never held. */
    Read read(byte[] content, int mostRows);

    /** What came of reading. */
    sealed interface Read {

        /** A table. */
        record Table(Sheet sheet) implements Read {}

        /** No table; the text says what was found instead. */
        record Unreadable(String text) implements Read {}
    }
}
