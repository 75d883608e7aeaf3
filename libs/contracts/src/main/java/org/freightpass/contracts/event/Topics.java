package org.freightpass.contracts.event;

/** Topic names as constants, for annotations; {@link Topic} holds what else there is to know. */
public final class Topics {
    public static final String PASSES = "freight.passes";
    public static final String APPLICATIONS = "freight.applications";
    public static final String TRUST = "freight.trust";
    public static final String FIRMS = "freight.firms";
    public static final String CHECKPOINTS = "freight.checkpoints";
    public static final String ROADS = "freight.roads";
    public static final String INSPECTIONS = "freight.inspections";
    public static final String ALERTS = "freight.alerts";
    public static final String HEARTBEAT = "freight.heartbeat";

    /** What follows a topic's name in the name of its dead letters. */
    public static final String DEAD_LETTERS = ".dlt";

    private Topics() {}
}
