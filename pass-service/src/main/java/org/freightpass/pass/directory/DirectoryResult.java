package org.freightpass.pass.directory;

/** What became of the wish to change the directory. */
public sealed interface DirectoryResult {

    record Done() implements DirectoryResult {}

    /** The rule that forbids it, the field that is wrong, and what to do. */
    record Refused(DirectoryRule rule, String field, String detail) implements DirectoryResult {}
}
