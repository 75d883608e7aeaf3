package org.freightpass.pass.recalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.recalling.RecallingFixtures.CHANGCHUN;
import static org.freightpass.pass.recalling.RecallingFixtures.NOW;
import static org.freightpass.pass.recalling.RecallingFixtures.desk;
import static org.freightpass.pass.recalling.RecallingFixtures.operator;
import static org.freightpass.pass.recalling.RecallingFixtures.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.recalling.RecallOrder.Act;
import org.freightpass.pass.recalling.RecallOrder.State;
import org.freightpass.pass.recalling.RecallResult.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallingPassesTests {
    private static final Recaller FIRST = operator("op-1", CHANGCHUN);
    private static final Recaller SECOND = operator("op-2", CHANGCHUN);
    private static final Recaller ADMIN = operator("admin", null);

    private final List<String> told = new ArrayList<>();
    private final Touched touched = new Touched();
    private final RecallingPasses recalling = new RecallingPasses(
            new InMemoryRecallOrders(), touched, (step, order, by, at) -> told.add(step + " " + by.name()));

    @ParameterizedTest
    @CsvSource({"1, DONE", "50, DONE", "51, WAITING", "5000, WAITING"})
    void moreThanFiftyWaitForASecondPerson(int passes, State state) {
        var order = placed(recalling.place(wish(Act.REVOKE, passes, "sold"), FIRST, NOW));

        assertThat(order.state(NOW)).isEqualTo(state);
        assertThat(touched.orders).hasSize(state == State.DONE ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5000, true", "5001, false"})
    void orderNamesOneToFiveThousand(int passes, boolean fits) {
        var result = recalling.place(wish(Act.SUSPEND, passes, "x"), FIRST, NOW);
        assertThat(result instanceof RecallResult.Placed).isEqualTo(fits);
        if (!fits) {
            assertThat(kind(result)).isEqualTo(Kind.SIZE_WRONG);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKE, 0, false",
        "REVOKE, 1, true",
        "REVOKE, 200, true",
        "REVOKE, 201, false",
        "SUSPEND, 0, false",
        "SUSPEND, 200, true",
        "SUSPEND, 201, false",
        "RESUME, 0, true",
        "RESUME, 200, true",
        "RESUME, 201, false"
    })
    void endingPassesGivesAReasonOfAtMostTwoHundredCharacters(Act act, int length, boolean fits) {
        var result = recalling.place(wish(act, 1, "x".repeat(length)), FIRST, NOW);
        assertThat(result instanceof RecallResult.Placed).isEqualTo(fits);
    }

    @Test
    void secondPersonOfTheDeskOneAboveOrAnAdministratorConfirmsAndNeverTheFirst() {
        assertThat(kind(recalling.confirm(waiting(), FIRST, NOW))).isEqualTo(Kind.SAME_PERSON);
        assertThat(kind(recalling.confirm(waiting(), operator("x", desk("220104", Department.IIT)), NOW)))
                .isEqualTo(Kind.ORDER_UNKNOWN);
        assertThat(kind(recalling.confirm(waiting(), operator("x", desk("220100", Department.POST)), NOW)))
                .isEqualTo(Kind.ORDER_UNKNOWN);
        assertThat(touched.orders).isEmpty();

        for (var by : List.of(SECOND, ADMIN, operator("x", desk("220000", Department.IIT)))) {
            assertThat(placed(recalling.confirm(waiting(), by, NOW)).state(NOW)).isEqualTo(State.DONE);
        }
        assertThat(touched.orders).hasSize(3);
    }

    @Test
    void orderLapsesAfterADay() {
        var lapse = NOW.plus(Duration.ofHours(24));
        assertThat(kind(recalling.confirm(waiting(), SECOND, lapse))).isEqualTo(Kind.NOT_WAITING);
        var order = recalling.find(waiting(), FIRST).orElseThrow();
        assertThat(order.state(lapse)).isEqualTo(State.LAPSED);
        assertThat(order.state(lapse.minusNanos(1))).isEqualTo(State.WAITING);
        placed(recalling.confirm(waiting(), SECOND, lapse.minusNanos(1)));
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var id = waiting();
        placed(recalling.withdraw(id, FIRST, NOW));
        assertThat(kind(recalling.confirm(id, SECOND, NOW))).isEqualTo(Kind.NOT_WAITING);
        assertThat(kind(recalling.withdraw(id, SECOND, NOW))).isEqualTo(Kind.NOT_WAITING);
        assertThat(touched.orders).isEmpty();
        assertThat(told).containsExactly("ORDERED op-1", "WITHDRAWN op-1");
        assertThat(placed(recalling.withdraw(waiting(), SECOND, NOW)).state(NOW))
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void sameFormTwiceIsOneOrderAndAnothersIsNotShown() {
        var wish = wish(Act.REVOKE, 2, "sold");
        var once = placed(recalling.place(wish, FIRST, NOW));
        var again = placed(recalling.place(wish, FIRST, NOW.plusSeconds(1)));
        assertThat(again).isEqualTo(once);
        assertThat(touched.orders).hasSize(1);
        var stranger = operator("x", desk("220200", Department.IIT));
        assertThat(kind(recalling.place(wish, stranger, NOW))).isEqualTo(Kind.ORDER_UNKNOWN);
        assertThat(recalling.find(wish.id(), stranger)).isEmpty();
    }

    @Test
    void refusalsAreKeptAndFraudCountsForRevokingAlone() {
        var wish = wish(Act.REVOKE, 2, " sold ");
        touched.refused = Map.of(wish.numbers().getFirst(), "PASS_ENDED");
        var order = placed(recalling.place(wish, FIRST, NOW));
        assertThat(order.decision())
                .isEqualTo(new RecallOrder.Done(new RecallOrder.Person("op-1", "op-1"), NOW, touched.refused));
        assertThat(order.reason()).isEqualTo("sold");
        assertThat(order.fraud()).isTrue();
        assertThat(placed(recalling.place(wish(Act.SUSPEND, 1, "x"), FIRST, NOW))
                        .fraud())
                .isFalse();
        assertThat(kind(recalling.place(wish(Act.REVOKE, 1, "x"), ADMIN, NOW))).isEqualTo(Kind.NO_DESK);
    }

    private UUID waiting() {
        return placed(recalling.place(wish(Act.REVOKE, 51, "sold"), FIRST, NOW)).id();
    }

    private static RecallOrder placed(RecallResult result) {
        assertThat(result).isInstanceOf(RecallResult.Placed.class);
        return ((RecallResult.Placed) result).order();
    }

    private static Kind kind(RecallResult result) {
        assertThat(result).isInstanceOf(RecallResult.Refused.class);
        return ((RecallResult.Refused) result).kind();
    }

    /** Passes of which nothing is known but which orders touched them. */
    private static final class Touched implements RecallablePasses {
        private final List<RecallOrder> orders = new ArrayList<>();
        private Map<PassNumber, String> refused = Map.of();

        @Override
        public List<Recallable> fitting(Selection selection, Act act, Recaller.Desk desk, Instant now, int limit) {
            return List.of();
        }

        @Override
        public List<Recallable> named(Collection<PassNumber> numbers, Recaller.Desk desk, Instant now) {
            return List.of();
        }

        @Override
        public Map<PassNumber, String> change(RecallOrder order, Recaller by, Instant now) {
            orders.add(order);
            return refused;
        }
    }
}
