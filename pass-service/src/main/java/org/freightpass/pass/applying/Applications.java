package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** The applications of this province. Whoever locks rows holds them until the transaction ends. */
public interface Applications {

    void add(List<Application> applications);

    /** Stores the next version of a locked application. */
    void replace(Application application);

    Optional<Application> lock(UUID id);

    Optional<Application> find(UUID id);

    /** AP-31: the one amendment of the pass that is submitted, in review or returned, locked. */
    Optional<Application> lockAmendment(PassNumber pass);

    /** Open applications (submitted, in review) for passes of these vehicles, without the given one. */
    Collection<Surroundings.Taken> open(Collection<Registers.Vehicle> vehicles, @Nullable UUID without);

    /** By id, ascending, after the given one: those of the firms and, without a firm, of the owner. */
    List<Application> page(
            String owner, Set<UUID> firms, Application.@Nullable Status status, @Nullable UUID after, int limit);

    /**
     * Those of the firms and, without a firm, of the owner, after the given place: what waits for its sender, the last
     * changed first; what an office reviews, by its limit; what is decided, the last changed first.
     */
    List<Application> dueFirst(
            String owner, Set<UUID> firms, Application.@Nullable Status status, @Nullable DuePlace after, int limit);

    /** Where a page of such a list ended; {@code at} is the time that its group is in order of. */
    record DuePlace(Group group, Instant at, UUID id) {
        public static DuePlace of(Application application) {
            var group = Group.of(application.status());
            var due = application.dueAt() == null ? application.submittedAt() : application.dueAt();
            return new DuePlace(
                    group, group == Group.REVIEWED && due != null ? due : application.changedAt(), application.id());
        }
    }

    /** Whose turn it is. */
    enum Group {
        WAITING,
        REVIEWED,
        DECIDED;

        public static Group of(Application.Status status) {
            return switch (status) {
                case DRAFT, RETURNED -> WAITING;
                case SUBMITTED, IN_REVIEW -> REVIEWED;
                case REJECTED, APPROVED, WITHDRAWN -> DECIDED;
            };
        }
    }
}
