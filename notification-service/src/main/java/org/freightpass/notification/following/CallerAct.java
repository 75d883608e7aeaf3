package org.freightpass.notification.following;

/** What a caller does with the case. */
public sealed interface CallerAct {
    /** Only looks. */
    record Look() implements CallerAct {}

    /** Answers a question, or adds something. */
    record Reply(String text) implements CallerAct {}

    /** Needs nothing more. */
    record Close() implements CallerAct {}

    /** Is not content. */
    record Reopen(String reason) implements CallerAct {}
}
