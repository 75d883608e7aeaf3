package org.freightpass.pass.issuing;

/** Where a pass stands in its life: ACTIVE and SUSPENDED are live and exclude another, the others are its end. */
public enum PassStatus {
    ACTIVE,
    SUSPENDED,
    REVOKED,
    REPLACED,
    CANCELLED,
    EXPIRED;

    public boolean live() {
        return this == ACTIVE || this == SUSPENDED;
    }
}
