package org.freightpass.checkpoint.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a scanner works with while the network is away.
 *
 * @param asOf the time that it is complete to
 * @param expiresAt the first instant at which it says nothing any more
 */
public record OfflineKit(Instant asOf, Instant expiresAt, List<KitPart> parts) {
    public OfflineKit {
        parts = List.copyOf(parts);
    }

    public Optional<KitPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
