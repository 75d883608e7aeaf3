package org.freightpass.checkpoint.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All rules of working without a network. */
public enum OfflineRule {
    SCAN_AHEAD("OF-01"),
    SCAN_TOO_OLD("OF-02"),
    IN_ORDER("OF-03"),
    CONFLICT_MARKED("OF-04"),
    ONCE_EACH("OF-05"),
    KIT_EXPIRES("OF-06"),
    OWN_CHECKPOINTS("OF-07"),
    WITHDRAWN_HONOURED("OF-08"),
    WRONGLY_KEPT("OF-09"),
    KIT_SIGNED("OF-10"),
    NOT_CERTIFIED("OF-11"),
    KIT_KEY_RENEWED("OF-12"),
    ROOTS_PINNED("OF-13");

    /** Of an endorsement's time, the last part in which it is renewed. */
    private static final int LAST_PART = 3;

    private final String id;

    OfflineRule(String id) {
        this.id = id;
    }

    /** As in {@code docs/rules.md}. */
    public String id() {
        return id;
    }

    /** OF-10, OF-11: of the keys, newest first, the first whose endorsement covers all the time of a kit. */
    static Optional<KitKey.Endorsed> signer(List<KitKey.Endorsed> keys, Instant from, Instant until) {
        return keys.stream()
                .filter(key -> !from.isBefore(key.from()) && !until.isAfter(key.until()))
                .findFirst();
    }

    /** OF-12. */
    static boolean keyDue(List<KitKey> newestFirst, Instant now, Duration life) {
        return newestFirst.isEmpty()
                || !now.isBefore(newestFirst.getFirst().madeAt().plus(life));
    }

    /** OF-12. */
    static boolean endorsementDue(Optional<KitKey.Endorsed> key, Instant now) {
        return key.isEmpty()
                || !now.isBefore(key.get()
                        .until()
                        .minus(Duration.between(key.get().from(), key.get().until())
                                .dividedBy(LAST_PART)));
    }
}
