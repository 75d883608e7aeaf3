package org.freightpass.system.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The three services of a running system, and whose tokens one may carry. Thread-safe. */
public final class RunningSystem implements AutoCloseable {

    private final Addresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Service pass;
    private final Service checkpoint;
    private final Service notification;

    /**
     * Clients of the system at these addresses.
     *
     * @param patience how long a request is repeated while the system cannot answer
     */
    public RunningSystem(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        Tokens tokens = new Tokens(client, addresses.issuer());
        this.pass = new Service(client, addresses.pass() + "/api/v1", tokens::of, patience);
        this.checkpoint = new Service(client, addresses.checkpoint() + "/api/v1", tokens::of, patience);
        this.notification = new Service(client, addresses.notification() + "/api/v1", tokens::of, patience);
    }

    public Service pass() {
        return pass;
    }

    public Service checkpoint() {
        return checkpoint;
    }

    public Service notification() {
        return notification;
    }

    /** What anybody without an account gets at a whole address. */
    public HttpResponse<byte[]> open(String address) {
        return Service.fetch(client, HttpRequest.newBuilder(URI.create(address)).build());
    }

    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        client.close();
    }
}
