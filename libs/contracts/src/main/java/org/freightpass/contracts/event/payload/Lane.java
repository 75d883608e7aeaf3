package org.freightpass.contracts.event.payload;

/** Which lane a vehicle is sent to at a checkpoint. */
public enum Lane {
    PRIORITY,
    ORDINARY
}
