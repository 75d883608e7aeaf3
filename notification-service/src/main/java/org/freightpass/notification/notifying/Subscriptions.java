package org.freightpass.notification.notifying;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How firms want to be told. Every call but those of {@link Webhooks} belongs to the caller's transaction. */
public interface Subscriptions {
    /** Those that chose something. */
    Map<String, Subscription> of(Collection<String> firmIds);

    /** Held until the transaction ends, so that two changes do not mix. */
    Optional<Subscription> lock(String firmId);

    void store(Subscription subscription);

    /** What only whoever calls webhooks knows. */
    interface Webhooks {
        /** What is wrong with an address, in words for its owner; null: nothing. Asks the name service. */
        @Nullable
        String fault(String url);

        /** The key of the signatures, as receivers enter it. */
        String secret(String firmId, int serial);
    }
}
