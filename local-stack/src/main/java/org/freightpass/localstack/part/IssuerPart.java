package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.CHECKPOINT;
import static org.freightpass.localstack.Ports.Listener.ISSUER;
import static org.freightpass.localstack.Ports.Listener.NOTIFICATION;
import static org.freightpass.localstack.Ports.Listener.PASS;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.process.Child;

/** The OpenID issuer with the demo accounts. */
public final class IssuerPart implements Part {

    private final Layout layout;
    private final Ports ports;
    private final Addresses addresses;

    public IssuerPart(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
        this.addresses = new Addresses(ports);
    }

    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public String description() {
        return "OpenID issuer at " + addresses.web(ISSUER);
    }

    @Override
    public Child.Plan plan() {
        List<String> command = Jvm.of(layout)
                .heap(96)
                .property("server.port", Integer.toString(ports.of(ISSUER)))
                .property("freight.issuer.url", addresses.web(ISSUER))
                .property(
                        "freight.issuer.key-file",
                        layout.data().resolve("issuer-key.json").toString())
                .property("freight.issuer.pages.pass-pages", addresses.web(PASS))
                .property("freight.issuer.pages.checkpoint-pages", checkpointPages())
                .property("freight.issuer.pages.notification-pages", addresses.web(NOTIFICATION))
                .main("org.freightpass.localstack.issuer.IssuerApplication");
        return new Child.Plan(name(), "java", command, Map.of());
    }

    /** Telephones open them at other addresses. */
    private String checkpointPages() {
        return Stream.concat(Stream.of(addresses.web(CHECKPOINT)), addresses.telephones().stream())
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean isReady() {
        return HttpProbe.answers(addresses.web(ISSUER) + "/oauth2/jwks");
    }
}
