package org.freightpass.checkpoint.checkpoints;

import java.util.Set;

/** Where a checkpoint stands. Two of them are known so that they can be refused by name. */
public enum Site {
    TOLL_PLAZA_EXIT,
    ROAD,
    PROVINCIAL_BORDER,
    FACTORY_GATE,
    MAIN_LINE,
    SERVICE_AREA;

    /** What is done there beside checks. */
    public enum Duty {
        VEHICLE_DISINFECTION,
        PERSON_REGISTER
    }

    public Set<Duty> duties() {
        return this == FACTORY_GATE ? Set.of(Duty.values()) : Set.of();
    }

    boolean isForbidden() {
        return this == MAIN_LINE || this == SERVICE_AREA;
    }
}
