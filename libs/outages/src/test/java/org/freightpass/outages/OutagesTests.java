package org.freightpass.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What passes by itself on one side, what somebody must change on the other. */
class OutagesTests {

    @ParameterizedTest
    @MethodSource
    void somethingIsAway(Exception failure) {
        assertThat(Outages.mayPass(failure)).isTrue();
        assertThat(Outages.mayPass(new IllegalStateException("within", failure)))
                .isTrue();
    }

    static Stream<Exception> somethingIsAway() {
        return Stream.of(
                new CannotAcquireLockException("deadlock"),
                new CannotGetJdbcConnectionException("away", new SQLException()),
                new CannotCreateTransactionException("away", new SQLTransientConnectionException("pool", null, 0)),
                new TransactionSystemException("the commit was not answered"),
                new TransactionSystemException("JDBC rollback failed", new SQLException("closed", "08003")),
                new ConnectException("refused"),
                new SocketTimeoutException("slow"));
    }

    @ParameterizedTest
    @MethodSource
    void somethingIsWrong(Exception failure) {
        assertThat(Outages.mayPass(failure)).isFalse();
    }

    static Stream<Exception> somethingIsWrong() {
        return Stream.of(
                new IllegalStateException("bug"),
                new DuplicateKeyException("twice"),
                new TransactionSystemException("commit", new SQLException("a deferred constraint", "23505")),
                new DataAccessResourceFailureException("too long for an index", new SQLException("", "54000")));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true", // the connection broke
        "08003, true", // the connection was closed
        "57P01, true", // shutting down
        "57P03, true", // starting up
        "53300, true", // too many connections
        "53100, true", // the disk is full
        "28P01, true", // the account is not let in
        "3D000, true", // the database is not there yet
        "40P01, true", // deadlock
        "40001, true", // serialisation
        "55P03, true", // a lock was not got
        "55006, true", // in use
        "25006, true", // a standby
        "58030, true", // the disk fails
        "22021, false", // a character that text cannot hold
        "22001, false", // too long
        "23514, false", // a check
        "42P01, false", // a table that is not there
        "54000, false", // too large
        "55000, false",
        "25P02, false" // an earlier statement of the transaction failed
    })
    void theStateOfTheDatabaseDecides(String state, boolean outage) {
        SQLException sql = new SQLException("refused", state);

        assertThat(Outages.mayPass(new UncategorizedSQLException("write", "select 1", sql)))
                .isEqualTo(outage);
        assertThat(Outages.mayPass(new DataAccessResourceFailureException("away", sql)))
                .isEqualTo(outage);
    }

    @Test
    void causesInACircleEnd() {
        Exception first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(Outages.mayPass(first)).isFalse();
    }
}
