package org.freightpass.pass.enterprises;

/** Whether a firm may apply for passes: only a {@link #CONFIRMED} one may. */
public enum Standing {
    PENDING,
    CONFIRMED,
    SUSPENDED
}
