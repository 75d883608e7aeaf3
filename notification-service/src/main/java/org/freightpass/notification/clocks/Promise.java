package org.freightpass.notification.clocks;

/** What is promised to a caller. */
public enum Promise {
    ANSWER,
    SOLUTION
}
