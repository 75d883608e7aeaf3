package org.freightpass.checkpoint.roads;

/** What others are told, with the transaction or not at all. */
public interface RegimeNews {
    void set(Regime regime);
}
