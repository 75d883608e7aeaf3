package org.freightpass.webkit.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A request whose body is hashed while it is read. One thread reads a body. */
final class HashingRequest extends HttpServletRequestWrapper {

    private final MessageDigest digest;
    private @Nullable Hashing body;
    private @Nullable BufferedReader reader;

    HashingRequest(HttpServletRequest request, MessageDigest digest) {
        super(request);
        this.digest = digest;
    }

    /** Of what was read so far; ends the hashing. */
    byte[] hash() {
        return digest.digest();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Hashing(super.getInputStream(), digest);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            String named = getCharacterEncoding();
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
        return reader;
    }

    private static final class Hashing extends ServletInputStream {

        private final ServletInputStream source;
        private final MessageDigest digest;

        Hashing(ServletInputStream source, MessageDigest digest) {
            this.source = source;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            if (next >= 0) {
                digest.update((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = source.read(target, offset, length);
            if (got > 0) {
                digest.update(target, offset, got);
            }
            return got;
        }

        @Override
        public void close() {
            // The reader of the body closes it; what is left is still to be hashed.
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
