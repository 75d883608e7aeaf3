package org.freightpass.testkit;

/**
 * Real Kafka brokers in KRaft mode. The shared one is started by the first who asks and stopped with the JVM; topics on
 * it are everybody's, so a test names its own or reads by its own keys. Safe for use by several threads.
 */
public final class RealKafka {

    private RealKafka() {}

    /** Bootstrap servers of the broker that all tests of this JVM share. */
    public static String bootstrap() {
        return Holder.BROKER.bootstrap();
    }

    /** A broker of the caller's own, for tests of outages; the caller closes it. */
    public static KafkaBroker start() {
        return TestServers.chosen() == TestServers.CONTAINERS ? new ContainerKafka() : new InProcessKafka();
    }

    private static final class Holder {
        private static final KafkaBroker BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "test-kafka-stop"));
        }
    }
}
