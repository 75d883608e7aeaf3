package org.freightpass.pass.applying;

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
}
