package org.freightpass.notification.accountability;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * One matter: an unapproved checkpoint, how often it was reported, how far its removal is, and since when it is a case
 * of accountability. {@code key} is the checkpoint's code, or what stands for it where it has none; {@code version} is
 * the register's newest that was seen, 0 for none.
 */
public record Removal(
        UUID id,
        String key,
        @Nullable String checkpoint,
        String county,
        @Nullable String road,
        String name,
        Stage stage,
        int reports,
        int version,
        String unit,
        @Nullable Instant deadline,
        @Nullable Instant removedAt,
        @Nullable Instant overdueSince,
        @Nullable Instant concludedAt,
        Instant openedAt) {

    /** How far it is. */
    public enum Stage {
        REPORTED,
        CONFIRMED,
        DISMISSED,
        ORDERED,
        REMOVED
    }

    /**
     * One step of the chain; {@code unit} and {@code deadline} where the step set one. {@code saying} is what a service
     * says by itself, as data; the text is what people typed, or what stood beside it.
     */
    public record Step(
            Instant at,
            String by,
            What what,
            String text,
            @Nullable Saying saying,
            @Nullable String unit,
            @Nullable Instant deadline) {
        /** What a step was. */
        public enum What {
            REPORTED,
            CONFIRMED,
            DISMISSED,
            ORDERED,
            REMOVED,
            OVERDUE,
            DECIDED,
            CONCLUDED
        }
    }

    Removal in(Stage next) {
        Change change = new Change(this);
        change.stage = next;
        return change.made();
    }

    Removal reportedAgain(int more) {
        Change change = new Change(this);
        change.reports += more;
        return change.made();
    }

    Removal ordered(int seen, String called, @Nullable String along, @Nullable Instant by) {
        Change change = new Change(this);
        change.stage = Stage.ORDERED;
        change.version = seen;
        change.name = called;
        change.road = along == null ? road : along;
        change.deadline = by;
        change.removedAt = null;
        return change.made();
    }

    Removal removed(int seen, Instant at) {
        Change change = new Change(this);
        change.stage = Stage.REMOVED;
        change.version = seen;
        change.removedAt = at;
        return change.made();
    }

    Removal retained(int seen) {
        Change change = new Change(this);
        change.stage = Stage.DISMISSED;
        change.version = seen;
        return change.made();
    }

    Removal overdue(Instant since) {
        Change change = new Change(this);
        change.overdueSince = since;
        return change.made();
    }

    Removal under(String responsible) {
        Change change = new Change(this);
        change.unit = responsible;
        return change.made();
    }

    Removal concluded(Instant at) {
        Change change = new Change(this);
        change.concludedAt = at;
        return change.made();
    }

    /** The same matter with what becomes different; what never does is taken from it. */
    private static final class Change {
        private final Removal before;
        private @Nullable String road;
        private String name;
        private Stage stage;
        private int reports;
        private int version;
        private String unit;
        private @Nullable Instant deadline;
        private @Nullable Instant removedAt;
        private @Nullable Instant overdueSince;
        private @Nullable Instant concludedAt;

        Change(Removal before) {
            this.before = before;
            this.road = before.road;
            this.name = before.name;
            this.stage = before.stage;
            this.reports = before.reports;
            this.version = before.version;
            this.unit = before.unit;
            this.deadline = before.deadline;
            this.removedAt = before.removedAt;
            this.overdueSince = before.overdueSince;
            this.concludedAt = before.concludedAt;
        }

        Removal made() {
            return new Removal(
                    before.id,
                    before.key,
                    before.checkpoint,
                    before.county,
                    road,
                    name,
                    stage,
                    reports,
                    version,
                    unit,
                    deadline,
                    removedAt,
                    overdueSince,
                    concludedAt,
                    before.openedAt);
        }
    }
}
