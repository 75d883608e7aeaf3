package org.freightpass.checkpoint.passes;

/** A part of a source of changes, numbered on its own. */
public record Slice(String source, int number) implements Comparable<Slice> {
    @Override
    public int compareTo(Slice other) {
        var bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : Integer.compare(number, other.number);
    }
}
