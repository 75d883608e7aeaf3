package org.freightpass.notification.notifying.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Ledger.Outcome;
import org.freightpass.notification.notifying.Ledger.Way;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.notification.notifying.Said;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcLedgerIT {

    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");
    private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final JdbcLedger ledger = new JdbcLedger(jdbc);

    @BeforeAll
    static void migrate() {
        TestDatabase place = RealPostgres.database();
        SOURCE.setUrl(place.url());
        SOURCE.setUser(place.username());
        SOURCE.setPassword(place.password());
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate notice cascade").update();
    }

    /** A table last analysed when it held one notice: the plan then asks the subquery once for each notice. */
    @Test
    void aLetterTakesAsManyNoticesAsItHoldsWhateverThePlannerThinks() {
        ledger.owe(List.of(notice(0, Channel.EMAIL)));
        jdbc.sql("analyze notice").update();
        ledger.owe(IntStream.rangeClosed(1, 9)
                .mapToObj(serial -> notice(serial, Channel.EMAIL))
                .toList());

        List<Notice> letter = ledger.claim(Channel.EMAIL, NOW, 3);

        assertThat(letter).extracting(Notice::eventId).containsExactlyInAnyOrder("event-0", "event-1", "event-2");
        assertThat(letter).extracting(Notice::state).containsOnly(State.SENDING);
        assertThat(pending()).isEqualTo(7);
    }

    /** A process that is killed between claiming an SMS and naming its gateway has sent nothing. */
    @Test
    void whatNoGatewayWasNamedForWaitsAgainAndIsNotInDoubt() {
        ledger.owe(List.of(notice(0, Channel.SMS), notice(1, Channel.SMS)));
        Notice named = ledger.claim(Channel.SMS, NOW, 1).getFirst();
        ledger.through(named.id(), "first");
        Notice unnamed = ledger.claim(Channel.SMS, NOW, 1).getFirst();
        Instant later = NOW.plusSeconds(120);

        assertThat(ledger.takeBackSendingSince(Channel.SMS, NOW, later))
                .as("still in time")
                .isZero();
        assertThat(ledger.takeBackSendingSince(Channel.SMS, later, later)).isEqualTo(1);
        assertThat(ledger.giveUpSendingSince(Channel.SMS, later, later)).isEqualTo(1);

        assertThat(ledger.lock(named.id()).orElseThrow())
                .extracting(Notice::state, Notice::uncertain, Notice::gateway)
                .containsExactly(State.UNKNOWN, true, "first");
        assertThat(ledger.lock(unnamed.id()).orElseThrow())
                .extracting(Notice::state, Notice::uncertain, Notice::attempts)
                .containsExactly(State.PENDING, false, 0);
    }

    /** What a gateway surely did not take says nothing about the next try, what is in doubt stays with its gateway. */
    @Test
    void whatWasSaidIsKeptAsDataAndForgottenByANewTry() {
        Said reason = new Said("reported", Sentence.STOP_REPORTED.of("OTHER"));
        Said failure = Said.by("refused", Sentence.GATEWAY_REFUSES, "first", 422);
        Notice owed = notice(0, Channel.SMS, reason);
        ledger.owe(List.of(owed, notice(1, Channel.SMS)));
        UUID mail = Objects.requireNonNull(
                ledger.claim(Channel.SMS, NOW, 1).getFirst().mailId());
        ledger.note(mail, Set.of(State.SENDING), new Outcome(State.FAILED, null, 1, false, failure), NOW);
        Notice failed = ledger.lock(owed.id()).orElseThrow();
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(failed.failure()).isEqualTo(failure);

        ledger.sendAnew(mail, UUID.randomUUID(), Set.of(State.FAILED), NOW);
        assertThat(ledger.lock(owed.id()).orElseThrow().failure()).isNull();
        assertThat(ledger.lock(owed.id()).orElseThrow().reason()).isEqualTo(reason);
    }

    @Test
    void aNewTryForgetsTheGatewayUnlessItMayHaveTakenTheLetter() {
        ledger.owe(List.of(notice(0, Channel.SMS), notice(1, Channel.SMS)));
        UUID sure = ledger.claim(Channel.SMS, NOW, 1).getFirst().id();
        ledger.through(sure, "second");
        ledger.note(
                sure, Set.of(State.SENDING), new Outcome(State.PENDING, NOW, 0, false, new Said("away", null)), NOW);
        assertThat(ledger.claim(Channel.SMS, NOW, 2))
                .extracting(Notice::gateway)
                .containsOnlyNulls();

        ledger.through(sure, "second");
        ledger.note(sure, Set.of(State.SENDING), new Outcome(State.UNKNOWN, NOW, 1, true, new Said("lost", null)), NOW);
        assertThat(ledger.claim(Channel.SMS, NOW, 2))
                .extracting(Notice::gateway)
                .containsOnly("second");
    }

    @Test
    void whenAFirmWasLastOwedIsKnownForEachWaySinceThatTime() {
        Notice first = notice(1, Channel.EMAIL);
        Notice second = notice(2, Channel.EMAIL);
        ledger.owe(List.of(first, second, notice(0, Channel.SMS)));

        assertThat(ledger.lastOwed(Set.of("firm-1", "firm-2"), first.createdAt()))
                .isEqualTo(Map.of(new Way("firm-1", Channel.EMAIL, Notice.Kind.PASS_ISSUED), second.createdAt()));
        assertThat(ledger.lastOwed(Set.of("firm-1"), second.createdAt())).isEmpty();
        assertThat(ledger.lastOwed(Set.of(), Instant.EPOCH)).isEmpty();
    }

    private int pending() {
        return jdbc.sql("select count(*) from notice where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    private static Notice notice(int serial, Channel channel) {
        return notice(serial, channel, null);
    }

    private static Notice notice(int serial, Channel channel, @Nullable Said reason) {
        return new Notice(
                UUID.randomUUID(),
                "event-" + serial,
                "firm-1",
                channel,
                Notice.Kind.PASS_ISSUED,
                1,
                "22010400000" + serial,
                null,
                "吉A1000" + serial,
                "220104",
                "210102",
                null,
                null,
                reason,
                State.PENDING,
                null,
                null,
                false,
                0,
                NOW,
                NOW.minusSeconds(60).plusMillis(serial),
                NOW,
                null,
                "request-" + serial);
    }
}
