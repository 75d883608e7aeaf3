package org.freightpass.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to a server over TCP that a test may cut and mend: while it is cut, connections that are open end and new ones
 * are closed at once, as with a server that is not there. The server itself notices nothing, so one that is shared can
 * be away for one test alone. Safe for use by several threads.
 */
public final class TestLink implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private TestLink(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a link", e);
        }
        var _ = Thread.ofVirtual().name("test-link").start(this::accept);
    }

    /** A link to the server of this database, and the same database as one reaches it over the link. */
    public static TestLink to(TestDatabase database) {
        var address = java.net.URI.create(database.url().substring("jdbc:".length()));
        return new TestLink(address.getHost(), address.getPort());
    }

    public TestDatabase over(TestDatabase database) {
        String url = database.url().replace(host + ":" + port, "localhost:" + entrance.getLocalPort());
        return new TestDatabase(url, database.username(), database.password());
    }

    public void cut() {
        cut = true;
        open.forEach(TestLink::quietly);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        quietly(entrance);
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                var _ = Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException e) {
            quietly(entrance);
        }
    }

    private void connect(Socket client) {
        if (cut) {
            quietly(client);
            return;
        }
        try {
            Socket server = new Socket(host, port);
            open.add(client);
            open.add(server);
            if (cut) {
                quietly(server);
            }
            var _ = Thread.ofVirtual().start(() -> carry(server, client));
            carry(client, server);
        } catch (IOException e) {
            quietly(client);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            var _ = from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            quietly(to);
        } finally {
            open.remove(from);
        }
    }

    private static void quietly(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a link did not close", e);
        }
    }
}
