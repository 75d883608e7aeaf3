package org.freightpass.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.Ports.Listener;
import org.freightpass.localstack.process.Child;

/** One of the three services, from its Boot jar, with the settings of this machine. */
public final class ServicePart implements Part {

    private static final String SECOND = "-2";

    private final Layout layout;
    private final String module;
    private final String name;
    private final String address;
    private final Map<String, String> settings;
    private final int heap;
    private final RootKey root;

    private ServicePart(
            Layout layout,
            RootKey root,
            String module,
            String name,
            String address,
            Map<String, String> settings,
            int heap) {
        this.layout = layout;
        this.module = module;
        this.name = name;
        this.address = address;
        this.settings = Map.copyOf(settings);
        this.heap = heap;
        this.root = root;
    }

    /** One of each, and where it is asked for a second one, with a name that says so. */
    static List<Part> all(Layout layout, Ports ports) {
        RootKey root = new RootKey(layout);
        ServiceSettings settings = new ServiceSettings(layout, ports, root);
        Addresses addresses = new Addresses(ports);
        List<Part> all = new ArrayList<>();
        for (String suffix : ports.has(Listener.PASS_2) ? List.of("", SECOND) : List.of("")) {
            boolean first = suffix.isEmpty();
            Listener pass = first ? Listener.PASS : Listener.PASS_2;
            Listener checkpoint = first ? Listener.CHECKPOINT : Listener.CHECKPOINT_2;
            Listener notification = first ? Listener.NOTIFICATION : Listener.NOTIFICATION_2;
            all.add(new ServicePart(
                    layout,
                    root,
                    "pass-service",
                    "pass-service" + suffix,
                    addresses.web(pass),
                    settings.pass(pass),
                    512));
            all.add(new ServicePart(
                    layout,
                    root,
                    "checkpoint-service",
                    "checkpoint-service" + suffix,
                    addresses.web(checkpoint),
                    settings.checkpoint(checkpoint, "checkpoint" + suffix),
                    384));
            all.add(new ServicePart(
                    layout,
                    root,
                    "notification-service",
                    "notification-service" + suffix,
                    addresses.web(notification),
                    settings.notification(notification),
                    384));
        }
        return List.copyOf(all);
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
        Path jar = layout.jar(module);
        if (!Files.exists(jar)) {
            throw new StartFailed("not built: " + jar + "\nBuild it with: mvn -Dquick package");
        }
        new UnpackedService(layout, module).unpack();
    }

    @Override
    public Child.Plan plan() throws IOException {
        return new Child.Plan(
                name,
                "java",
                Jvm.of(layout, module).heap(heap).jar(new UnpackedService(layout, module).jar()),
                settings);
    }

    @Override
    public boolean isReady() {
        return HttpProbe.answers(address + "/actuator/health");
    }
}
