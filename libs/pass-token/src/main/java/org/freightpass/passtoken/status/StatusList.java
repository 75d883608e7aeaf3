package org.freightpass.passtoken.status;

import java.util.Arrays;
import java.util.Optional;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;

/**
 * Statuses by index, two bits each, the first in a byte's lowest bits (draft-ietf-oauth-status-list, 4.1). Immutable;
 * {@link #edit} gives a copy to change.
 */
public final class StatusList {
    /** How many statuses a list of this system has: 32 KB before compression. */
    public static final int SIZE = 131_072;

    /** How many a list may have that is read. */
    public static final int MAX_SIZE = 1_048_576;

    static final int BITS = 2;
    private static final int PER_BYTE = Byte.SIZE / BITS;
    private static final int MASK = 3;
    private final byte[] bytes;

    private StatusList(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@link #SIZE} statuses, all valid. */
    public static StatusList allValid() {
        return allValid(SIZE);
    }

    /** {@code size} statuses, a multiple of four and at most {@link #MAX_SIZE}, all valid. */
    public static StatusList allValid(int size) {
        if (size < PER_BYTE || size > MAX_SIZE || size % PER_BYTE != 0) {
            throw new IllegalArgumentException("No list of " + size + " statuses: a multiple of 4, up to " + MAX_SIZE);
        }
        return new StatusList(new byte[size / PER_BYTE]);
    }

    /** From its compressed form; bad when that is damaged, empty or inflates to more than {@link #MAX_SIZE}. */
    static Parsed<StatusList> inflated(byte[] zlib) {
        return Zlib.inflate(zlib, MAX_SIZE / PER_BYTE)
                .then(bytes -> bytes.length == 0 ? Parsed.bad(Fault.CLAIM_VALUE) : Parsed.good(new StatusList(bytes)));
    }

    byte[] deflated() {
        return Zlib.deflate(bytes);
    }

    public int size() {
        return bytes.length * PER_BYTE;
    }

    /** Empty for an index beyond the list: no statement about that token can be made (8.3 of the draft). */
    public Optional<Status> at(int index) {
        return index < 0 || index >= size()
                ? Optional.empty()
                : Optional.of(Status.of((bytes[index / PER_BYTE] >> shift(index)) & MASK));
    }

    /** A copy to change; it shares nothing with this list. */
    public Edit edit() {
        return new Edit(bytes.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusList list && Arrays.equals(bytes, list.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "list of " + size() + " statuses";
    }

    private static int shift(int index) {
        return index % PER_BYTE * BITS;
    }

    /** Changes on their way into a new list. Not shared between threads. */
    public static final class Edit {
        private final byte[] bytes;

        private Edit(byte[] bytes) {
            this.bytes = bytes;
        }

        /** {@link IndexOutOfBoundsException} for an index beyond the list. */
        public Edit set(int index, Status status) {
            int rest = bytes[index / PER_BYTE] & ~(MASK << shift(index));
            bytes[index / PER_BYTE] = (byte) (rest | (status.bits() << shift(index)));
            return this;
        }

        public StatusList done() {
            return new StatusList(bytes.clone());
        }
    }
}
