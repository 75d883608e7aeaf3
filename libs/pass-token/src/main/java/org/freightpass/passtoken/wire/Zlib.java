package org.freightpass.passtoken.wire;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** zlib (RFC 1950) at its strongest, with a bound on what comes out of it. */
public final class Zlib {
    /** More than zlib adds to what it cannot compress: 2 + 4 bytes, and 5 for each block of 16 KB. */
    private static final int FRAME = 64;

    private Zlib() {}

    public static byte[] deflate(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new byte[bytes.length + bytes.length / 1000 + FRAME];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /**
     * {@link Fault#ZLIB} for what is cut off, damaged or asks for a dictionary, {@link Fault#TRAILING_BYTES} for what
     * goes on, {@link Fault#INFLATES_TOO_FAR} as soon as more than {@code atMost} bytes come out.
     */
    public static Parsed<byte[]> inflate(byte[] bytes, int atMost) {
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes);
            var out = new byte[atMost + 1];
            int length = inflater.inflate(out);
            if (length > atMost) {
                return Parsed.bad(Fault.INFLATES_TOO_FAR);
            }
            if (!inflater.finished()) {
                return Parsed.bad(Fault.ZLIB);
            }
            return inflater.getRemaining() == 0
                    ? Parsed.good(Arrays.copyOf(out, length))
                    : Parsed.bad(Fault.TRAILING_BYTES);
        } catch (DataFormatException e) {
            return Parsed.bad(Fault.ZLIB);
        }
    }
}
