package org.freightpass.passtoken.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the heads of one CBOR item (RFC 8949, 3) without recursion and without keeping anything, so that whatever
 * decodes it afterwards cannot be led into depth, memory or another kind of item than tokens use: integers of 64 bits,
 * byte and text strings, arrays, maps, tags, true and false, all of definite length. Not shared between threads.
 */
final class CborBounds {
    private final ByteBuffer bytes;
    private final long[] open;
    private int depth;

    private CborBounds(byte[] bytes, int maxDepth) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.open = new long[maxDepth + 1];
    }

    /** What is wrong with {@code bytes} as one item nested at most {@code maxDepth} deep, or null. */
    static @Nullable Fault faultOf(byte[] bytes, int maxDepth) {
        return new CborBounds(bytes, maxDepth).walk();
    }

    private @Nullable Fault walk() {
        open[0] = 1;
        while (depth >= 0) {
            if (open[depth] == 0) {
                depth--;
            } else {
                open[depth]--;
                var fault = item();
                if (fault != null) {
                    return fault;
                }
            }
        }
        return bytes.hasRemaining() ? Fault.TRAILING_BYTES : null;
    }

    private @Nullable Fault item() {
        if (!bytes.hasRemaining()) {
            return Fault.CBOR;
        }
        int head = bytes.get() & 0xff;
        int small = head & 0x1f;
        if (small > 27) {
            return small == 31 ? Fault.CBOR_KIND : Fault.CBOR;
        }
        int width = small < 24 ? 0 : 1 << (small - 24);
        if (bytes.remaining() < width) {
            return Fault.CBOR;
        }
        long argument = width == 0 ? small : argument(width);
        if (argument < 0) {
            return Fault.CBOR_KIND;
        }
        return switch (head >> 5) {
            case 0, 1 -> null;
            case 2 -> skip(argument);
            case 3 -> text(argument);
            case 4 -> enter(argument, 1);
            case 5 -> enter(argument, 2);
            case 6 -> enter(1, 1);
            default -> head == 0xf4 || head == 0xf5 ? null : Fault.CBOR_KIND;
        };
    }

    /** Unsigned; negative for what does not fit into 63 bits. */
    private long argument(int width) {
        return switch (width) {
            case 1 -> bytes.get() & 0xffL;
            case 2 -> bytes.getShort() & 0xffffL;
            case 4 -> bytes.getInt() & 0xffff_ffffL;
            default -> bytes.getLong();
        };
    }

    private @Nullable Fault skip(long length) {
        if (length > bytes.remaining()) {
            return Fault.CBOR;
        }
        bytes.position(bytes.position() + (int) length);
        return null;
    }

    private @Nullable Fault text(long length) {
        if (length > bytes.remaining()) {
            return Fault.CBOR;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.slice(bytes.position(), (int) length));
            return skip(length);
        } catch (CharacterCodingException e) {
            return Fault.CBOR;
        }
    }

    private @Nullable Fault enter(long items, int each) {
        if (items > bytes.remaining()) {
            return Fault.CBOR;
        }
        if (depth + 1 >= open.length) {
            return Fault.TOO_DEEP;
        }
        open[++depth] = items * each;
        return null;
    }
}
