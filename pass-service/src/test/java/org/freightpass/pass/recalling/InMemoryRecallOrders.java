package org.freightpass.pass.recalling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders in a map; passes the same tests as the database's adapter. Synchronised. */
public final class InMemoryRecallOrders implements RecallOrders {
    private final Map<UUID, RecallOrder> stored = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(RecallOrder order) {
        return stored.putIfAbsent(order.id(), order) == null;
    }

    @Override
    public synchronized Optional<RecallOrder> find(UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<RecallOrder> lock(UUID id) {
        return find(id);
    }

    @Override
    public synchronized void decide(RecallOrder order) {
        stored.put(order.id(), order);
    }

    @Override
    public synchronized List<RecallOrder> newest(Recaller.@Nullable Desk desk, int limit) {
        return List.copyOf(stored.values()).reversed().stream()
                .filter(order -> desk == null || desk.covers(order.desk()))
                .limit(limit)
                .toList();
    }
}
