package org.freightpass.notification.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.accountability.Removal.Stage;
import org.freightpass.notification.accountability.Removal.Step;
import org.jspecify.annotations.Nullable;

/** The matters and their chains. Every call belongs to the caller's transaction. */
public interface Removals {
    /** Which matters a list shows, newest first. */
    record Filter(
            @Nullable Stage stage,
            @Nullable String county,
            @Nullable Boolean overdue,
            @Nullable Instant openedBefore,
            @Nullable UUID idBefore,
            int limit) {}

    /** The newest matter of the key; nobody else has one of it until the transaction ends. */
    Optional<Removal> lock(String key);

    Optional<Removal> lock(UUID id);

    Optional<Removal> find(UUID id);

    void save(Removal matter);

    void add(UUID id, Step step);

    List<Step> chainOf(UUID id);

    /** That the matter is about this report; once, however often it is told. */
    void addReport(UUID id, UUID report, Instant at);

    /** The reports of a matter, newest first. */
    List<UUID> reportsOf(UUID id, int limit);

    List<Removal> page(Filter filter);

    /** Matters ordered to be removed by an instant before this one that are no case of accountability yet. */
    List<UUID> pastDeadline(Instant now, int limit);
}
