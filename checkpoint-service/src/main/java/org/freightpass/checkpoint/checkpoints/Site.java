package org.freightpass.checkpoint.checkpoints;

/** Where a checkpoint stands. Two of them are known so that they can be refused by name. */
public enum Site {
    TOLL_PLAZA_EXIT,
    ROAD,
    PROVINCIAL_BORDER,
    FACTORY_GATE,
    MAIN_LINE,
    SERVICE_AREA;

    boolean isForbidden() {
        return this == MAIN_LINE || this == SERVICE_AREA;
    }
}
