package org.freightpass.notification.hotline;

/** A hotline's short number, four digits: the end of its telephone number. */
public record LineNumber(int value) implements Comparable<LineNumber> {
    public LineNumber {
        if (value < 1000 || value > 9999) {
            throw new IllegalArgumentException("a line number has four digits, not " + value);
        }
    }

    @Override
    public int compareTo(LineNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
