package org.freightpass.pass.recalling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** People, desks and orders for tests. */
public final class RecallingFixtures {
    public static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    public static final Recaller.Desk CHANGCHUN = desk("220100", Department.IIT);

    private RecallingFixtures() {}

    public static Recaller.Desk desk(String division, Department department) {
        return new Recaller.Desk(department, new DivisionCode(division));
    }

    public static Recaller operator(String name, Recaller.@Nullable Desk desk) {
        return new Recaller(name, name, name, desk);
    }

    public static List<PassNumber> numbers(int count) {
        var division = new DivisionCode("220104");
        return IntStream.rangeClosed(1, count)
                .mapToObj(serial -> PassNumber.of(PassType.UNIFIED, division, serial))
                .toList();
    }

    public static RecallPasses wish(RecallOrder.Act act, int count, String reason) {
        return new RecallPasses(UUID.randomUUID(), act, numbers(count), reason, true);
    }

    public static RecallOrder order(Recaller.Desk desk, int count) {
        return new RecallOrder(
                UUID.randomUUID(),
                RecallOrder.Act.REVOKE,
                numbers(count),
                "copies were sold",
                true,
                desk,
                new RecallOrder.Person("op-1", "op-1"),
                NOW,
                null);
    }
}
