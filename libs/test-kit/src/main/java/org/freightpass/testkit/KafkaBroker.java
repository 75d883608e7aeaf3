package org.freightpass.testkit;

/**
 * A real broker that a test may stop and start again. Port and data stay the same. Closing it stops it for good and
 * removes its data. Not safe for use by several threads.
 */
public interface KafkaBroker extends AutoCloseable {

    String bootstrap();

    void stop();

    void restart();

    @Override
    void close();
}
