package org.freightpass.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.freightpass.messaging.kafka.KafkaErrorPolicy.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.TransactionSystemException;

/** Outages on one side, records that are themselves the reason on the other. */
class KafkaErrorPolicyTests {

    @ParameterizedTest
    @MethodSource
    void outages(Exception failure) {
        assertThat(KafkaErrorPolicy.fault(failure)).isEqualTo(Fault.OUTAGE);
        assertThat(KafkaErrorPolicy.mayPass(new BatchListenerFailedException("one of many", failure, 0)))
                .isTrue();
    }

    static Stream<Exception> outages() {
        return Stream.of(
                new RetryableException("later"),
                new IllegalStateException(new RetryableException("later")),
                new RetryableException("not now", new DuplicateKeyException("twice")),
                new TransactionSystemException("the commit was not answered"),
                new NotLeaderOrFollowerException("moved"));
    }

    @ParameterizedTest
    @MethodSource
    void faultsOfTheRecord(Exception failure) {
        assertThat(KafkaErrorPolicy.fault(failure)).isEqualTo(Fault.UNEXPECTED);
        assertThat(KafkaErrorPolicy.mayPass(failure)).isFalse();
    }

    static Stream<Exception> faultsOfTheRecord() {
        return Stream.of(
                new IllegalStateException("bug"),
                new TransactionSystemException("commit", new SQLException("a deferred constraint", "23505")));
    }

    @Test
    void unreadableRecordsAreToldFromOutages() {
        assertThat(KafkaErrorPolicy.fault(new PoisonRecordException("bad", new RetryableException("later"))))
                .isEqualTo(Fault.UNREADABLE);
        assertThat(KafkaErrorPolicy.fault(new IllegalStateException(new PoisonRecordException("bad"))))
                .isEqualTo(Fault.UNREADABLE);
        assertThat(KafkaErrorPolicy.fault(new RetryableException("later", new PoisonRecordException("bad"))))
                .isEqualTo(Fault.OUTAGE);
    }

    @Test
    void pausesGrowToTheLongest() {
        RetrySettings settings =
                new RetrySettings(Duration.ofMillis(200), 2, Duration.ofSeconds(10), 3, Duration.ofMinutes(1));

        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofMillis(400));
        assertThat(settings.pauseAfter(6)).isEqualTo(Duration.ofMillis(6400));
        assertThat(settings.pauseAfter(7)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.pauseAfter(100_000)).isEqualTo(Duration.ofSeconds(10));
    }
}
