package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.List;

/** Told of changes in the transaction that makes them: they become events and audit entries with it or not at all. */
public interface TrustChanges {

    void published(List<SignedLists.PublishedList> lists);

    void changed(What what, AuthorityKey key, By by, Instant at);

    void endorsed(KitEndorsement endorsement, By by);

    /** What happened to a key. */
    enum What {
        CREATED,
        ROTATED,
        RETIRED,
        BETRAYED
    }

    /** Who did it. */
    record By(String subject, String name) {
        /** The service itself. */
        public static final By SYSTEM = new By("system", "pass-service");
    }
}
