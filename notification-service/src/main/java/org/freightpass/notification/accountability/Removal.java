package org.freightpass.notification.accountability;

import java.time.Instant;
import java.util.UUID;
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

    /** One step of the chain; {@code unit} and {@code deadline} where the step set one. */
    public record Step(
            Instant at,
            String by,
            What what,
            String text,
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
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                next,
                reports,
                version,
                unit,
                deadline,
                removedAt,
                overdueSince,
                concludedAt,
                openedAt);
    }

    Removal reportedAgain(int more) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                stage,
                reports + more,
                version,
                unit,
                deadline,
                removedAt,
                overdueSince,
                concludedAt,
                openedAt);
    }

    Removal ordered(int seen, String called, @Nullable Instant by) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                called,
                Stage.ORDERED,
                reports,
                seen,
                unit,
                by,
                null,
                overdueSince,
                concludedAt,
                openedAt);
    }

    Removal removed(int seen, Instant at) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                Stage.REMOVED,
                reports,
                seen,
                unit,
                deadline,
                at,
                overdueSince,
                concludedAt,
                openedAt);
    }

    Removal retained(int seen) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                Stage.DISMISSED,
                reports,
                seen,
                unit,
                deadline,
                removedAt,
                overdueSince,
                concludedAt,
                openedAt);
    }

    Removal overdue(Instant since) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                stage,
                reports,
                version,
                unit,
                deadline,
                removedAt,
                since,
                concludedAt,
                openedAt);
    }

    Removal under(String responsible) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                stage,
                reports,
                version,
                responsible,
                deadline,
                removedAt,
                overdueSince,
                concludedAt,
                openedAt);
    }

    Removal concluded(Instant at) {
        return new Removal(
                id,
                key,
                checkpoint,
                county,
                road,
                name,
                stage,
                reports,
                version,
                unit,
                deadline,
                removedAt,
                overdueSince,
                at,
                openedAt);
    }
}
