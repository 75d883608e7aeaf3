package org.freightpass.checkpoint.passes.rocksdb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values to bytes and back. */
final class Bytes {
    private Bytes() {}

    /** Writes the parts of a value. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads the parts of a value. */
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] write(Writing writing) {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] value, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(value))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void instant(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void optional(DataOutputStream out, @Nullable Instant at) throws IOException {
        out.writeBoolean(at != null);
        if (at != null) {
            instant(out, at);
        }
    }

    static @Nullable Instant optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? instant(in) : null;
    }

    static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            var utf8 = utf8(text);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8) : null;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String utf8(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static long number(byte[] number) {
        return ByteBuffer.wrap(number).getLong();
    }
}
