package org.freightpass.pass.issuing;

/** Where a pass was asked for: by the applicant, at a department's desk, or at a checkpoint's. */
public enum Channel {
    ONLINE,
    OFFLINE_DESK,
    CHECKPOINT_DESK
}
