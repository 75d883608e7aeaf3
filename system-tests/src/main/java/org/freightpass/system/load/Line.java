package org.freightpass.system.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept as long as the server keeps it, and writes what was made beforehand: what a client costs is taken from the server
 * beside it on the same cores. Not safe for use by several threads.
 */
public final class Line implements AutoCloseable {

    private static final int STATUS_AT = 9;

    private final URI server;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;
    private byte[] body = {};
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    public Line(String address) throws IOException {
        server = URI.create(address);
        socket = connected();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    private Socket connected() throws IOException {
        Socket fresh = new Socket(server.getHost(), server.getPort());
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return fresh;
    }

    /** A server ends a connection after so many requests, and says so in its last answer. */
    private void renew() throws IOException {
        socket.close();
        socket = connected();
        in = socket.getInputStream();
        out = socket.getOutputStream();
        next = 0;
        end = 0;
    }

    /** Sends the request whole and reads the answer whole; gives its status. */
    public int ask(byte[] request) throws IOException {
        out.write(request);
        String status = line();
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        body = chunked ? chunks() : bytes(length);
        if (last) {
            renew();
        }
        return Integer.parseInt(status.substring(STATUS_AT, STATUS_AT + 3));
    }

    /** The body of the last answer. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private byte[] chunks() throws IOException {
        byte[] all = {};
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + size);
            System.arraycopy(bytes(size), 0, all, before, size);
            line();
        }
        line();
        return all;
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = 0;
        while (have < length) {
            fill();
            int taken = Math.min(length - have, end - next);
            System.arraycopy(buffer, next, bytes, have, taken);
            next += taken;
            have += taken;
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            fill();
            byte sign = buffer[next++];
            if (sign == '\n') {
                return text.toString();
            }
            if (sign != '\r') {
                text.append((char) (sign & 0xff));
            }
        }
    }

    private void fill() throws IOException {
        if (next == end) {
            next = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                throw new EOFException("the server ended the connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
