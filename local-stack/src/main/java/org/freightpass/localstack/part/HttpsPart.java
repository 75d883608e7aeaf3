package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.CHECKPOINT;
import static org.freightpass.localstack.Ports.Listener.HTTPS;
import static org.freightpass.localstack.Ports.Listener.ISSUER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.https.Certificate;
import org.freightpass.localstack.process.Child;
import org.freightpass.localstack.process.LogFile;

/**
 * HTTPS for telephones, where it was asked for. Its certificate is made anew when the machine's addresses change, and
 * before it runs out.
 */
public final class HttpsPart implements Part {

    private final Layout layout;
    private final Ports ports;
    private final Addresses addresses;
    private final Path directory;
    private final InstantSource clock;

    public HttpsPart(Layout layout, Ports ports) {
        this(layout, ports, InstantSource.system());
    }

    HttpsPart(Layout layout, Ports ports, InstantSource clock) {
        this.layout = layout;
        this.ports = ports;
        this.addresses = new Addresses(ports);
        this.directory = layout.data().resolve("https");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "https";
    }

    @Override
    public String description() {
        return "scanner page for telephones at " + String.join("/scan  ", addresses.telephones()) + "/scan";
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        String hosts = String.join("\n", Certificate.hosts());
        Path made = directory.resolve("hosts");
        if (Files.exists(made)
                && Files.readString(made).equals(hosts)
                && Certificate.lasts(authority(), clock.instant())) {
            return;
        }
        Files.createDirectories(directory);
        Files.deleteIfExists(made);
        Files.deleteIfExists(store());
        Files.deleteIfExists(authority());
        LogFile log = new LogFile(layout.log("https-certificate"));
        for (List<String> command : Certificate.commands(store(), authority(), Certificate.hosts())) {
            Tool.run("making a certificate", command, log);
        }
        Files.writeString(made, hosts);
    }

    @Override
    public Child.Plan plan() throws IOException {
        List<String> command = Jvm.of(layout, name())
                .heap(64)
                .main(
                        Jars.ofTheStack(layout),
                        "org.freightpass.localstack.https.HttpsApplication",
                        Integer.toString(ports.of(HTTPS)),
                        store().toString(),
                        authority().toString(),
                        addresses.web(CHECKPOINT),
                        addresses.web(ISSUER));
        return new Child.Plan(name(), "java", command, Map.of());
    }

    @Override
    public boolean isReady() {
        try (Socket open = new Socket(InetAddress.getLoopbackAddress(), ports.of(HTTPS))) {
            return open.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path store() {
        return directory.resolve("https.p12");
    }

    private Path authority() {
        return directory.resolve("local-ca.crt");
    }
}
