package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.jspecify.annotations.Nullable;

/** The applications that were submitted. Whoever locks rows holds them until the transaction ends. */
public interface ReviewCases {

    /** Those of the ids that were ever submitted, locked in the order of their ids. */
    List<ReviewCase> lock(Collection<UUID> ids);

    /** Open ones past their due time that nobody was told of yet, locked; another instance's are left out. */
    List<ReviewCase> lockOverdue(Instant now, int limit);

    /** Open ones of a fleet that the desk reaches, without locking, by id after the given one. */
    List<UUID> openOfBulk(UUID bulk, @Nullable Department department, Desk desk, @Nullable UUID after, int limit);

    /** Stores the next versions of locked cases. */
    void replace(List<ReviewCase> cases);

    Optional<ReviewCase> find(UUID id);

    /** The queue of a desk and of the desks below it: by due time, then id. */
    List<ReviewCase> queue(Query query, int limit);

    /** Which cases are asked for; absent means any. {@code afterDue} and {@code afterId} say where to go on. */
    record Query(
            Desk desk,
            ReviewCase.@Nullable Status status,
            @Nullable UUID bulk,
            @Nullable Instant afterDue,
            @Nullable UUID afterId) {}
}
