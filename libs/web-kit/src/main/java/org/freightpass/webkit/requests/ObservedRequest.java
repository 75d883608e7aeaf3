package org.freightpass.webkit.requests;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is shown to an observer while it is read; nothing of it is held. One thread reads a body. */
public final class ObservedRequest extends HttpServletRequestWrapper {

    private final Observer observer;
    private @Nullable Observed body;
    private @Nullable BufferedReader reader;

    public ObservedRequest(HttpServletRequest request, Observer observer) {
        super(request);
        this.observer = observer;
    }

    /** Sees the bytes just read, in their order; what it throws, the one who reads gets. */
    @FunctionalInterface
    public interface Observer {

        void read(byte[] bytes, int offset, int length) throws IOException;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Observed(super.getInputStream(), observer);
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

    private static final class Observed extends ServletInputStream {

        private final ServletInputStream source;
        private final Observer observer;

        Observed(ServletInputStream source, Observer observer) {
            this.source = source;
            this.observer = observer;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            if (next >= 0) {
                observer.read(new byte[] {(byte) next}, 0, 1);
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = source.read(target, offset, length);
            if (got > 0) {
                observer.read(target, offset, got);
            }
            return got;
        }

        @Override
        public void close() {
            // Whoever reads the body closes it; what is left may still have to be seen.
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
