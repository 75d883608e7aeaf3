package org.freightpass.pass.enterprises;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Firms in a map; passes the same tests as the database's adapter. Synchronised. */
public final class InMemoryFirms implements Firms {

    private final Map<FirmId, Firm> stored = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Firm> find(FirmId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Optional<Firm> findByCreditCode(CreditCode code) {
        return stored.values().stream()
                .filter(firm -> firm.creditCode().equals(code))
                .findFirst();
    }

    @Override
    public synchronized List<Firm> findAll(Collection<FirmId> ids) {
        return stored.values().stream().filter(firm -> ids.contains(firm.id())).toList();
    }

    @Override
    public synchronized List<Firm> named(String part, int limit) {
        return stored.values().stream()
                .filter(firm -> firm.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Firm firm) {
        if (findByCreditCode(firm.creditCode()).isPresent()) {
            return false;
        }
        stored.put(firm.id(), firm);
        return true;
    }

    @Override
    public synchronized boolean replace(Firm firm) {
        Firm before = stored.get(firm.id());
        if (before == null || before.version() != firm.version() - 1) {
            return false;
        }
        stored.put(firm.id(), firm);
        return true;
    }

    @Override
    public synchronized void remove(FirmId id) {
        stored.remove(id);
    }

    @Override
    public synchronized List<Firm> page(
            @Nullable Standing standing, @Nullable DivisionCode within, @Nullable FirmId after, int limit) {
        return stored.values().stream()
                .dropWhile(firm -> after != null && !firm.id().equals(after))
                .skip(after == null ? 0 : 1)
                .filter(firm -> standing == null || firm.standing() == standing)
                .filter(firm -> within == null || within.covers(firm.division()))
                .limit(limit)
                .toList();
    }
}
