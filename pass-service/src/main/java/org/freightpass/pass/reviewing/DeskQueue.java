package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/** What a desk asks about the applications that lie with it or below it (RV-04). Nothing is locked. */
public interface DeskQueue {

    /** RV-14: the open ones in their order, after the given place; {@code first} are the goods with priority. */
    List<ReviewCase> page(Asked asked, Set<GoodsCategory> first, @Nullable Place after, int limit);

    /** How many open ones there are; {@code subject} is whose the own ones are. */
    Counts counts(Desk desk, String subject, Instant soon);

    /** Those of the ids that were ever submitted and lie with the desk, in no order. */
    List<ReviewCase> named(Desk desk, Collection<UUID> ids);

    /** What was ever submitted and fits, the newest first. */
    List<ReviewCase> found(Desk desk, Sought sought, int limit);

    /** Applications for the vehicle or of the firm that were rejected before, at whatever desk; the newest first. */
    List<ReviewCase> refusedBefore(ReviewCase reviewed, int limit);

    /** Which part of a queue is looked at. */
    enum Lens {
        ALL,
        MINE,
        UNCLAIMED,
        SOON,
        UPLOADS
    }

    /**
     * Which open applications are asked for; absent means any.
     *
     * @param subject whose the own ones are
     * @param soon what is due until then is soon overdue (RV-15)
     */
    record Asked(
            Desk desk,
            Lens lens,
            String subject,
            @Nullable GoodsCategory goods,
            @Nullable UUID bulk,
            Instant soon) {}

    /** A place in the order of a queue: behind the application with these. */
    record Place(boolean first, Instant due, UUID id) {

        public static Place of(ReviewCase reviewed, Set<GoodsCategory> first) {
            var due = reviewed.dueAt() == null ? reviewed.submittedAt() : reviewed.dueAt();
            return new Place(first.contains(reviewed.request().goods()), due, reviewed.id());
        }
    }

    /** Numbers of open applications; {@code soon} counts those overdue as well. */
    record Counts(int waiting, int mine, int unclaimed, int soon) {}
}
