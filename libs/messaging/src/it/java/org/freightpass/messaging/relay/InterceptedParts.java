package org.freightpass.messaging.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Real parts, except that a test stands between the relay and its real producer. */
record InterceptedParts(RelayParts real, Map<String, Object> broker, Interception interception) implements RelayParts {

    @FunctionalInterface
    interface Interception {
        Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Supplier<Future<RecordMetadata>> really);
    }

    static InterceptedParts of(RelayParts real, Interception interception) {
        return new InterceptedParts(real, ((ConnectedParts) real).broker(), interception);
    }

    @Override
    public LeaderSession session() throws SQLException {
        return real.session();
    }

    @Override
    public RelayProducer producer() {
        OutboxSettings settings = ((ConnectedParts) real).outbox();
        return new RelayProducer(intercepted(RelayProducer.kafka(broker, settings)), "/test");
    }

    @Override
    public Heartbeat heartbeat() {
        return real.heartbeat();
    }

    @Override
    public StallWatch watch() {
        return real.watch();
    }

    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> intercepted(Producer<String, byte[]> producer) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        ProducerRecord<String, byte[]> message = (ProducerRecord<String, byte[]>) arguments[0];
                        return interception.send(message, () -> producer.send(message));
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
