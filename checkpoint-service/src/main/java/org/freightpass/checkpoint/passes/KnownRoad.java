package org.freightpass.checkpoint.passes;

/** One version of an entry about the roads: its payload as it came, which whoever uses it reads. */
public record KnownRoad(String key, int version, String state) {}
