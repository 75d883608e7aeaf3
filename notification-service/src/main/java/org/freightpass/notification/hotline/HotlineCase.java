package org.freightpass.notification.hotline;

import java.time.Instant;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A case: what it is about, on which line it is and which is its home line, where it is in its life, and until when it
 * is to be acknowledged. {@code joinKey} says which further alerts join it; a case from a call has none.
 */
public record HotlineCase(
        CaseNumber number,
        LineNumber line,
        LineNumber home,
        Matter matter,
        CaseState state,
        Instant openedAt,
        String openedBy,
        Instant acknowledgeBy,
        int alerts,
        @Nullable String joinKey,
        @Nullable CallingParty callingParty,
        Origin origin) {

    /** Whence a case came, and under which number another hotline has it. */
    public record Origin(Source source, @Nullable String reference) {
        /** The ways a case comes in. */
        public enum Source {
            CALL,
            ALERT,
            PAGE,
            HOTLINE_12345,
            HOTLINE_12328
        }

        static final Origin ALERTED = new Origin(Source.ALERT, null);
    }

    /** Who called, if they said so. */
    public record CallingParty(
            @Nullable String name, @Nullable String telephone) {}

    /**
     * One act on a case; entries are only ever added. {@code text} is what people typed; what the system says of itself
     * is {@code saying}, and then the text is empty.
     */
    public record LogEntry(
            Instant at,
            String by,
            Action action,
            String text,
            @Nullable Saying saying) {
        public LogEntry(Instant at, String by, Action action, String text) {
            this(at, by, action, text, null);
        }

        public LogEntry(Instant at, String by, Action action, Saying saying) {
            this(at, by, action, "", saying);
        }
    }

    /** What was done, as the log names it. */
    public enum Action {
        OPENED,
        ROUTED,
        JOINED,
        ACKNOWLEDGED,
        ASSIGNED,
        ANSWERED,
        ASKED,
        REPLIED,
        NOTED,
        ESCALATED,
        RESOLVED,
        CLOSED,
        REOPENED
    }

    public HotlineCase in(CaseState next) {
        return new HotlineCase(
                number,
                line,
                home,
                matter,
                next,
                openedAt,
                openedBy,
                acknowledgeBy,
                alerts,
                joinKey,
                callingParty,
                origin);
    }

    HotlineCase onLine(LineNumber other) {
        return new HotlineCase(
                number,
                other,
                home,
                matter,
                state,
                openedAt,
                openedBy,
                acknowledgeBy,
                alerts,
                joinKey,
                callingParty,
                origin);
    }

    HotlineCase dueBy(Instant due) {
        return new HotlineCase(
                number, line, home, matter, state, openedAt, openedBy, due, alerts, joinKey, callingParty, origin);
    }

    HotlineCase from(@Nullable CallingParty caller, Origin whence) {
        return new HotlineCase(
                number, line, home, matter, state, openedAt, openedBy, acknowledgeBy, alerts, joinKey, caller, whence);
    }

    HotlineCase joinedBy(int more) {
        return new HotlineCase(
                number,
                line,
                home,
                matter,
                state,
                openedAt,
                openedBy,
                acknowledgeBy,
                alerts + more,
                joinKey,
                callingParty,
                origin);
    }
}
