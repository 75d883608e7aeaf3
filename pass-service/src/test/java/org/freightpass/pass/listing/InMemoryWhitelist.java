package org.freightpass.pass.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The whitelist in a map; passes the same tests as the database's adapter. Synchronised. */
public final class InMemoryWhitelist implements Whitelist {

    private final Map<UUID, WhitelistEntry> stored = new LinkedHashMap<>();

    @Override
    public synchronized List<WhitelistEntry> of(UUID firm) {
        return stored.values().stream()
                .filter(entry -> entry.firm().equals(firm))
                .toList();
    }

    @Override
    public synchronized Optional<WhitelistEntry> find(UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized void add(WhitelistEntry entry) {
        stored.put(entry.id(), entry);
    }

    @Override
    public synchronized boolean end(WhitelistEntry entry) {
        return stored.replace(entry.id(), entry) != null;
    }

    @Override
    public synchronized void forget(UUID firm) {
        stored.values().removeIf(entry -> entry.firm().equals(firm));
    }

    @Override
    public synchronized List<WhitelistEntry> newest(Query query, @Nullable UUID before, int limit) {
        return List.copyOf(stored.values()).reversed().stream()
                .dropWhile(entry -> before != null && !entry.id().equals(before))
                .skip(before == null ? 0 : 1)
                .filter(entry -> query.within() == null || query.within().covers(entry.division()))
                .filter(entry -> query.tier() == null || query.tier().equals(entry.tier()))
                .filter(entry -> query.firms() == null || query.firms().contains(entry.firm()))
                .filter(entry -> query.holding() == null || query.holding() == ListingRule.holds(entry, query.at()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<WhitelistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit) {
        return stored.values().stream()
                .dropWhile(entry -> after != null && !entry.id().equals(after))
                .skip(after == null ? 0 : 1)
                .filter(entry -> within == null || within.covers(entry.division()))
                .limit(limit)
                .toList();
    }
}
