package org.freightpass.system.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The three services of a running system, and whose tokens one may carry. Thread-safe. */
public final class RunningSystem implements AutoCloseable {

    private final Addresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tokens tokens;
    private final Service pass;
    private final Service checkpoint;
    private final Service notification;

    /**
     * Clients of the system at these addresses.
     *
     * @param patience how long a request is repeated while the system cannot answer
     */
    public RunningSystem(Addresses addresses, Duration patience) {
        this(List.of(addresses), patience);
    }

    /** With several instances of each service: one that gives no answer is left for the next one. */
    public RunningSystem(List<Addresses> instances, Duration patience) {
        this.addresses = instances.getFirst();
        this.tokens = Tokens.of(client, addresses);
        this.pass = service(instances, Addresses::pass, tokens, patience);
        this.checkpoint = service(instances, Addresses::checkpoint, tokens, patience);
        this.notification = service(instances, Addresses::notification, tokens, patience);
    }

    private Service service(
            List<Addresses> instances, Function<Addresses, String> which, Tokens tokens, Duration patience) {
        List<String> all =
                instances.stream().map(which).map(one -> one + "/api/v1").toList();
        return new Service(client, all, tokens::of, patience);
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

    /** What the services send to the outside, where this system shows it. */
    public Optional<Outside> outside() {
        return addresses.mail().map(address -> new Outside(client, address));
    }

    /** A demo account's bearer token, for requests of one's own making. */
    public String token(String account) {
        return tokens.of(account);
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
