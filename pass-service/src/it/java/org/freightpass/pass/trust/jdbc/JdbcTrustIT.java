package org.freightpass.pass.trust.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.trust.Authority;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.KeyStores;
import org.freightpass.pass.trust.ListName;
import org.freightpass.pass.trust.SignedCode;
import org.freightpass.pass.trust.SignedCode.Status;
import org.freightpass.pass.trust.SignedCodes.Marking;
import org.freightpass.pass.trust.SignedLists;
import org.freightpass.testkit.RealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys, codes and lists on a real PostgreSQL, without the rest of the service. */
class JdbcTrustIT {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(7));
    private static final DivisionCode CHAOYANG = new DivisionCode("220104");
    private static final Authority IIT = Authority.of("220104-IIT");
    private static final String STORE = "c3RvcmU=";
    private static final DataSource DATABASE = migrated();

    private final List<String> woken = Collections.synchronizedList(new ArrayList<>());
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    private final JdbcAuthorityKeys keys = new JdbcAuthorityKeys(jdbc);
    private final JdbcSignedCodes codes = new JdbcSignedCodes(jdbc, batches);
    private final JdbcKeyStores stores = new JdbcKeyStores(jdbc);
    private final JdbcSignedLists lists = new JdbcSignedLists(
            jdbc,
            batches,
            new StaticListableBeanFactory(Map.of("wake", (SignedLists.Wake) () -> woken.add("woken")))
                    .getBeanProvider(SignedLists.Wake.class));

    private static DataSource migrated() {
        var database = RealPostgres.database();
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/messaging", "classpath:db/webkit", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        return source;
    }

    @BeforeEach
    void givenEmptyTables() {
        jdbc.sql("truncate trust_root, trust_key, signed_code, trust_due, trust_published")
                .update();
    }

    @Test
    void newestKeyThatSignsIsChosenAndABetrayedOneNeverMore() {
        var old = key("0000000000000001", NOON.minusSeconds(100), NOON.plusSeconds(100));
        var next = key("0000000000000002", NOON, NOON.plusSeconds(1000));
        keys.add(old, STORE);
        keys.add(next, STORE);
        assertThat(keys.signing(Set.of(IIT), NOON.minusSeconds(1))).containsEntry(IIT, old);
        assertThat(keys.signing(Set.of(IIT), NOON)).containsEntry(IIT, next);
        assertThat(keys.signing(Set.of(IIT), NOON.plusSeconds(1000))).isEmpty();
        assertThat(keys.of(IIT)).containsExactly(next, old);
        assertThat(keys.ofDivision(CHAOYANG)).containsExactly(next, old);
        keys.replace(
                new AuthorityKey(IIT, next.point(), next.publishedAt(), next.signsFrom(), next.signsUntil(), NOON));
        assertThat(keys.signing(Set.of(IIT), NOON)).containsEntry(IIT, old);
        assertThat(keys.trusted(NOON)).containsExactly(old);
        assertThat(stores.ofAuthority(old.kid())).isEqualTo(STORE);
    }

    @Test
    void endedKeyIsTrustedUntilTheLastPassItSignedIsOver() {
        var key = key("0000000000000001", NOON.minusSeconds(100), NOON);
        keys.add(key, STORE);
        assertThat(keys.trusted(NOON)).isEmpty();
        codes.add(List.of(code(1, 1, 0)));
        assertThat(keys.trusted(LATER.minusSeconds(1))).containsExactly(key);
        assertThat(keys.trusted(LATER)).isEmpty();
        lists.put(
                List.of(new SignedLists.PublishedList(list(1), "token", key.kid(), NOON, LATER.plusSeconds(9), LATER)));
        assertThat(keys.trusted(LATER)).containsExactly(key);
    }

    @Test
    void serialsAreNeverGivenTwiceAndLaterDivisionsGetTheirs() throws Exception {
        var taken = Collections.synchronizedSet(new HashSet<Long>());
        var province = new DivisionCode("220000");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = Collections.nCopies(8, (Callable<Boolean>) () ->
                    transaction.execute(status -> taken.addAll(codes.serials(Collections.nCopies(50, province)))));
            for (var done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(taken).hasSize(400);
        var both = codes.serials(List.of(CHAOYANG, province, CHAOYANG));
        assertThat(both.get(2)).isEqualTo(both.get(0) + 1);
    }

    @Test
    void statusesFollowAndSayWhichListsChange() {
        keys.add(key("0000000000000001", NOON, LATER), STORE);
        codes.add(List.of(code(1, 1, 0), code(2, 1, 1), code(3, 1, 2)));
        assertThat(codes.statuses(list(1))).isEmpty();
        assertThat(codes.mark(List.of(marking(1, Status.SUSPENDED), marking(2, Status.VALID))))
                .containsExactly(list(1));
        assertThat(codes.mark(List.of(marking(1, Status.SUSPENDED)))).isEmpty();
        codes.add(List.of(code(3, 2, 3)));
        assertThat(codes.supersede(List.of(code(3, 2, 3)))).containsExactly(list(1));
        assertThat(codes.statuses(list(1))).isEqualTo(Map.of(0, Status.SUSPENDED, 2, Status.INVALID));
        assertThat(codes.newest(number(3)).map(SignedCode::version)).contains(2);
        assertThat(codes.newest(number(9))).isEmpty();
        assertThat(codes.covers(list(1), LATER.minusSeconds(1))).isTrue();
        assertThat(codes.covers(list(1), LATER)).isFalse();
    }

    @Test
    void whatABetrayedKeySignedIsFoundUntilItIsSuperseded() {
        var key = key("0000000000000001", NOON, LATER);
        keys.add(key, STORE);
        codes.add(List.of(code(1, 1, 0), code(2, 1, 1)));
        assertThat(betrayed(NOON)).isEmpty();
        keys.replace(new AuthorityKey(IIT, key.point(), key.publishedAt(), key.signsFrom(), key.signsUntil(), NOON));
        assertThat(betrayed(NOON)).isEqualTo(Map.of(number(1), 1, number(2), 1));
        codes.mark(List.of(marking(1, Status.INVALID)));
        assertThat(betrayed(NOON)).isEqualTo(Map.of(number(2), 1));
        assertThat(betrayed(LATER)).isEmpty();
    }

    @Test
    void eachDueListIsTakenOnceAndTheTrustListIsDueUntilItWasIssued() {
        transaction.executeWithoutResult(status -> {
            lists.due(List.of(list(1), list(2)));
            lists.due(List.of(list(1)));
            lists.dueWhereNew(List.of(list(3)));
            assertThat(woken).isEmpty();
        });
        assertThat(woken).hasSize(1);
        assertThat(taken(NOON)).containsExactlyInAnyOrder(ListName.TRUST, list(1), list(2), list(3));
        assertThat(taken(NOON)).containsExactly(ListName.TRUST);
        keys.add(key("0000000000000001", NOON, LATER), STORE);
        lists.put(List.of(
                new SignedLists.PublishedList(ListName.TRUST, "t", null, NOON, LATER, LATER),
                new SignedLists.PublishedList(list(1), "s", "0000000000000001", NOON, LATER, LATER)));
        assertThat(taken(NOON)).isEmpty();
        assertThat(taken(LATER)).containsExactlyInAnyOrder(ListName.TRUST, list(1));
        lists.dueWhereNew(List.of(list(1)));
        assertThat(taken(NOON)).isEmpty();
        lists.rest(list(1));
        assertThat(taken(LATER)).containsExactly(ListName.TRUST);
        assertThat(lists.find(list(1)).map(SignedLists.PublishedList::token)).contains("s");
    }

    @Test
    void rolledBackChangeIsNotDue() {
        transaction.executeWithoutResult(status -> {
            lists.due(List.of(list(1)));
            status.setRollbackOnly();
        });
        assertThat(woken).isEmpty();
        assertThat(taken(NOON)).containsExactly(ListName.TRUST);
    }

    @Test
    void rootAddedLastSigns() {
        var first = new KeyStores.Root(new AuthorityKey.Point("000000000000000a", "x", "y"), STORE);
        var second = new KeyStores.Root(new AuthorityKey.Point("000000000000000b", "x", "y"), STORE);
        assertThat(stores.root()).isEqualTo(Optional.empty());
        assertThat(stores.add(first, NOON)).isTrue();
        assertThat(stores.add(second, NOON.plusSeconds(1))).isTrue();
        assertThat(stores.add(first, NOON.plusSeconds(2))).isFalse();
        assertThat(stores.root()).contains(second);
        transaction.executeWithoutResult(status -> {
            stores.lockRoot();
            keys.lock(IIT);
            lists.lock();
        });
    }

    /** What a fleet of 2,872 costs the database in codes: printed for whoever changes this. */
    @Test
    void fleetIsAHandfulOfStatements() {
        keys.add(key("0000000000000001", NOON, LATER), STORE);
        var fleet = IntStream.range(0, 2_872).mapToObj(n -> code(n + 1, 1, n)).toList();
        transaction.executeWithoutResult(status -> {
            for (var start = 0; start < fleet.size(); start += 200) {
                codes.add(fleet.subList(start, Math.min(fleet.size(), start + 200)));
            }
        });
        assertThat(jdbc.sql("select count(*) from signed_code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2_872);
    }

    private Map<PassNumber, Integer> betrayed(Instant now) {
        var found = transaction.execute(status -> codes.betrayed(10, now));
        return found == null ? Map.of() : found;
    }

    private Set<ListName> taken(Instant now) {
        var taken = transaction.execute(status -> lists.takeDue(now));
        return taken == null ? Set.of() : taken;
    }

    private static AuthorityKey key(String kid, Instant from, Instant until) {
        return new AuthorityKey(IIT, new AuthorityKey.Point(kid, "x", "y"), from, from, until, null);
    }

    private static SignedCode code(int serial, int version, int place) {
        return new SignedCode(
                number(serial),
                version,
                new SignedCode.Place(CHAOYANG, 1, place),
                List.of("21d3"),
                "0000000000000001",
                "FP1:X",
                Status.VALID,
                NOON,
                LATER);
    }

    private static Marking marking(int serial, Status status) {
        return new Marking(number(serial), 1, status);
    }

    private static PassNumber number(int serial) {
        return new PassNumber("220104%06d".formatted(serial));
    }

    private static ListName list(int number) {
        return ListName.readStatus("220104-" + number).orElseThrow();
    }
}
