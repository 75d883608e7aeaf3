package org.freightpass.pass.recalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.recalling.RecallingFixtures.CHANGCHUN;
import static org.freightpass.pass.recalling.RecallingFixtures.NOW;
import static org.freightpass.pass.recalling.RecallingFixtures.desk;
import static org.freightpass.pass.recalling.RecallingFixtures.order;

import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link RecallOrders} does; each test gets an empty one. */
public abstract class RecallOrdersContract {
    private static final RecallOrder.Person SECOND = new RecallOrder.Person("op-2", "Second");

    protected abstract RecallOrders orders();

    @Test
    void orderComesBackAsItWasAndIsAddedOnce() {
        var order = order(CHANGCHUN, 60);

        assertThat(orders().add(order)).isTrue();
        assertThat(orders().add(order)).isFalse();

        assertThat(orders().find(order.id())).contains(order);
        assertThat(orders().lock(order.id())).contains(order);
        assertThat(orders().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void decisionIsKeptWithWhatWasRefused() {
        var done = order(CHANGCHUN, 3);
        var withdrawn = order(CHANGCHUN, 60);
        orders().add(done);
        orders().add(withdrawn);
        var how = new RecallOrder.Done(
                SECOND, NOW.plusSeconds(5), Map.of(done.numbers().getFirst(), "PASS_ENDED"));

        orders().decide(done.decided(how));
        orders().decide(withdrawn.decided(new RecallOrder.Withdrawn(SECOND, NOW.plusSeconds(6))));

        assertThat(orders().find(done.id())).contains(done.decided(how));
        assertThat(orders().find(withdrawn.id()).orElseThrow().decision())
                .isEqualTo(new RecallOrder.Withdrawn(SECOND, NOW.plusSeconds(6)));
    }

    @Test
    void newestStandFirstAndKeepToTheDeskAndThoseBelow() {
        var first = order(CHANGCHUN, 1);
        var second = order(desk("220104", Department.IIT), 1);
        var other = order(desk("220104", Department.POST), 1);
        orders().add(first);
        orders().add(second);
        orders().add(other);

        assertThat(orders().newest(CHANGCHUN, 5)).containsExactly(second, first);
        assertThat(orders().newest(desk("220000", Department.IIT), 1)).containsExactly(second);
        assertThat(orders().newest(desk("220104", Department.IIT), 5)).containsExactly(second);
        assertThat(orders().newest(null, 5)).containsExactly(other, second, first);
    }
}
