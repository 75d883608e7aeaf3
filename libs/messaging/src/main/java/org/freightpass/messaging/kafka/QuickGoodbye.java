package org.freightpass.messaging.kafka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * A consumer that is closed while its group sorts itself anew waits behind its own request to join, which the broker
 * holds until all members have asked: for the half minute that Kafka's client allows. Then an instance that is restarted
 * stands still that long. It says goodbye for a few seconds at most; what the broker does not hear then, it notices by
 * the end of the session.
 */
final class QuickGoodbye implements ConsumerPostProcessor<Object, Object> {

    private final Duration longest;

    QuickGoodbye(Duration longest) {
        this.longest = longest;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Consumer<Object, Object> apply(Consumer<Object, Object> consumer) {
        return (Consumer<Object, Object>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && method.getParameterCount() == 0) {
                        consumer.close(CloseOptions.timeout(longest));
                        return null;
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
