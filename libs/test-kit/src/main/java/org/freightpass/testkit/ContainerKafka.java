package org.freightpass.testkit;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Kafka in a container. Stopping means pausing all of its processes: to clients it is a broker that does not answer,
 * and afterwards it has its port and its data back. (A container that is really stopped comes back on another port.)
 */
final class ContainerKafka implements KafkaBroker {

    private final KafkaContainer container;

    @SuppressWarnings("resource")
    ContainerKafka() {
        container = new KafkaContainer(TestImage.KAFKA.image());
        container.start();
    }

    @Override
    public String bootstrap() {
        return container.getBootstrapServers();
    }

    @Override
    @SuppressWarnings("resource")
    public void stop() {
        DockerClientFactory.instance()
                .client()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    @SuppressWarnings("resource")
    public void restart() {
        DockerClientFactory.instance()
                .client()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
