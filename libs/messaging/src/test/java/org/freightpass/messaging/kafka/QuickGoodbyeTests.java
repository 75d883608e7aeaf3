package org.freightpass.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuickGoodbyeTests {

    private final Remembering real = new Remembering();
    private final Consumer<Object, Object> consumer = new QuickGoodbye(Duration.ofSeconds(5)).apply(real);

    @Test
    void closingTakesNoLongerThanItMay() {
        consumer.close();

        assertThat(real.closedWithin()).contains(Duration.ofSeconds(5));
    }

    @Test
    void whoSaysHowLongIsHeard() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));

        assertThat(real.closedWithin()).contains(Duration.ofSeconds(1));
    }

    @Test
    void everythingElseIsTheConsumersOwnWithItsExceptions() {
        consumer.subscribe(List.of("topic"));

        assertThat(real.subscription()).containsExactly("topic");
        real.close();
        assertThatThrownBy(() -> consumer.poll(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
    }

    private static final class Remembering extends MockConsumer<Object, Object> {
        private @Nullable CloseOptions options;

        Remembering() {
            super("earliest");
        }

        Optional<Duration> closedWithin() {
            return Optional.ofNullable(options).flatMap(CloseOptions::timeout);
        }

        @Override
        public void close(CloseOptions given) {
            options = given;
            super.close(given);
        }
    }
}
