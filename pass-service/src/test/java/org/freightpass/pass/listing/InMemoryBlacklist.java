package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The blacklist in a map; passes the same tests as the database's adapter. Synchronised. */
public final class InMemoryBlacklist implements Blacklist {

    private final Map<UUID, Row> stored = new LinkedHashMap<>();

    private record Row(BlacklistEntry entry, String value) {

        boolean is(Whom whom) {
            return switch (entry.kind()) {
                case FIRM ->
                    whom.firms().stream().anyMatch(firm -> firm.toString().equals(value));
                case VEHICLE -> value.replaceAll("/.*", "").equals(whom.plate());
                case DRIVER ->
                    entry.shown().endsWith(whom.lastTwo()) && !whom.lastTwo().isEmpty();
            };
        }

        boolean meets(Suspect suspect) {
            return entry.kind() == suspect.kind() && suspect.values().contains(value);
        }
    }

    @Override
    public synchronized Map<Suspect, BlacklistEntry> matching(Collection<? extends Suspect> suspects, Instant at) {
        Map<Suspect, BlacklistEntry> hits = new LinkedHashMap<>();
        for (Suspect suspect : suspects) {
            stored.values().stream()
                    .filter(row -> row.meets(suspect) && ListingRule.bars(row.entry(), at))
                    .findFirst()
                    .ifPresent(row -> hits.put(suspect, row.entry()));
        }
        return hits;
    }

    @Override
    public synchronized Optional<BlacklistEntry> find(UUID id) {
        return Optional.ofNullable(stored.get(id)).map(Row::entry);
    }

    @Override
    public synchronized void add(BlacklistEntry entry, String value) {
        stored.put(entry.id(), new Row(entry, value));
    }

    @Override
    public synchronized boolean lift(BlacklistEntry entry) {
        Row before = stored.get(entry.id());
        if (before == null || before.entry().lifted() != null) {
            return false;
        }
        stored.put(entry.id(), new Row(entry, before.value()));
        return true;
    }

    @Override
    public synchronized List<BlacklistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit) {
        return stored.values().stream()
                .map(Row::entry)
                .dropWhile(entry -> after != null && !entry.id().equals(after))
                .skip(after == null ? 0 : 1)
                .filter(entry -> within == null || isWithin(within, entry.division()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<BlacklistEntry> newest(Query query, @Nullable UUID before, int limit) {
        return List.copyOf(stored.values()).reversed().stream()
                .dropWhile(row -> before != null && !row.entry().id().equals(before))
                .skip(before == null ? 0 : 1)
                .filter(row -> query.whom() == null || row.is(query.whom()))
                .map(Row::entry)
                .filter(entry -> query.within() == null || isWithin(query.within(), entry.division()))
                .filter(entry -> query.kind() == null || query.kind() == entry.kind())
                .filter(entry -> query.barring() == null || query.barring() == ListingRule.bars(entry, query.at()))
                .limit(limit)
                .toList();
    }

    private static boolean isWithin(DivisionCode within, @Nullable DivisionCode division) {
        return division != null && within.covers(division);
    }
}
