package org.freightpass.checkpoint.roads;

/** What others are told, with the transaction or not at all. */
public interface RoadNews {
    void set(Regime regime);

    void set(RoadEntry entry);
}
