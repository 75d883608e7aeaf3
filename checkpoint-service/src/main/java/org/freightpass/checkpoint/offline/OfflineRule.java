package org.freightpass.checkpoint.offline;

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
    WRONGLY_KEPT("OF-09");

    private final String id;

    OfflineRule(String id) {
        this.id = id;
    }

    /** As in {@code docs/rules.md}. */
    public String id() {
        return id;
    }
}
