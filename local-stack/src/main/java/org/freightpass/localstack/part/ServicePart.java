package org.freightpass.localstack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.Ports.Listener;
import org.freightpass.localstack.process.Child;

/** One of the three services, from its Boot jar, with the settings of this machine. */
public final class ServicePart implements Part {

    private final Layout layout;
    private final String name;
    private final String address;
    private final Map<String, String> settings;
    private final int heap;
    private final RootKey root;

    private ServicePart(
            Layout layout, String name, String address, Map<String, String> settings, int heap, RootKey root) {
        this.layout = layout;
        this.name = name;
        this.address = address;
        this.settings = Map.copyOf(settings);
        this.heap = heap;
        this.root = root;
    }

    static List<Part> all(Layout layout, Ports ports) {
        RootKey root = new RootKey(layout);
        ServiceSettings settings = new ServiceSettings(layout, ports, root);
        Addresses addresses = new Addresses(ports);
        return List.of(
                new ServicePart(layout, "pass-service", addresses.web(Listener.PASS), settings.pass(), 512, root),
                new ServicePart(
                        layout,
                        "checkpoint-service",
                        addresses.web(Listener.CHECKPOINT),
                        settings.checkpoint(),
                        384,
                        root),
                new ServicePart(
                        layout,
                        "notification-service",
                        addresses.web(Listener.NOTIFICATION),
                        settings.notification(),
                        384,
                        root));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return name + " at " + address;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        root.prepare();
    }

    @Override
    public Child.Plan plan() {
        Path jar = layout.serviceJar(name);
        if (!jar.toFile().exists()) {
            throw new StartFailed("not built: " + jar + "\nBuild it with: mvn -DskipTests package");
        }
        return new Child.Plan(name, "java", Jvm.of(layout).heap(heap).jar(jar), settings);
    }

    @Override
    public boolean isReady() {
        return HttpProbe.answers(address + "/actuator/health");
    }
}
