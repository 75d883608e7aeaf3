package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.KAFKA;
import static org.freightpass.localstack.Ports.Listener.KAFKA_CONTROLLER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.process.Child;
import org.freightpass.localstack.process.LogFile;

/** A real Kafka broker, its own controller, in a process of its own; its log stays between runs. */
public final class KafkaPart implements Part {

    private static final int NODE = 1;
    private static final String STARTED = "Kafka Server started";

    private final Layout layout;
    private final int port;
    private final int controllerPort;

    public KafkaPart(Layout layout, Ports ports) {
        this.layout = layout;
        this.port = ports.of(KAFKA);
        this.controllerPort = ports.of(KAFKA_CONTROLLER);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String description() {
        return "Kafka on port " + port;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(directory().resolve("log"));
        if (Files.exists(directory().resolve("log").resolve("meta.properties"))) {
            return;
        }
        format(directory().resolve("log").toString());
    }

    /** Here and not by Kafka's own tool, which is a JVM of its own at the first start of all. */
    private static void format(String log) {
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(log)
                    .addDirectory(log)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new StartFailed("The broker's log " + log + " could not be laid out: " + e.getMessage());
        }
    }

    @Override
    public Child.Plan plan() throws IOException {
        Files.writeString(settingsFile(), settings());
        List<String> command = Jvm.of(layout, name())
                .heap(512)
                .property("logback.configurationFile", "broker-logback.xml")
                .main(Jars.ofTheStack(layout), "kafka.Kafka", settingsFile().toString());
        return new Child.Plan(name(), "java", command, Map.of());
    }

    /** The broker takes connections before it can serve them; its log says when it can. */
    @Override
    public boolean isReady() {
        return new LogFile(layout.log(name())).tail(1000).stream().anyMatch(line -> line.contains(STARTED));
    }

    /** All replication factors are one because there is one broker. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=%4$d
                controller.quorum.voters=%4$d@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                """.formatted(port, controllerPort, directory().resolve("log"), NODE);
    }

    private Path directory() {
        return layout.data().resolve("kafka");
    }

    private Path settingsFile() {
        return directory().resolve("server.properties");
    }
}
