package org.freightpass.pass.recalling.pages;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.Recallable;
import org.freightpass.pass.recalling.RecallablePasses;
import org.springframework.stereotype.Component;

/** The passes of an order as its page and its file show them. */
@Component
class OrderRows {
    private final RecallablePasses passes;
    private final Clock clock;

    OrderRows(RecallablePasses passes, Clock clock) {
        this.passes = passes;
        this.clock = clock;
    }

    /** All of them, those that stayed as they were first. */
    List<Row> of(RecallOrder order, boolean english) {
        Map<PassNumber, Recallable> known = passes.named(order.numbers(), order.desk(), clock.instant()).stream()
                .collect(Collectors.toMap(Recallable::number, Function.identity()));
        Map<PassNumber, String> refused = order.decision() instanceof RecallOrder.Done done ? done.refused() : Map.of();
        return new LinkedHashSet<>(order.numbers())
                .stream()
                        .sorted(Comparator.comparing((PassNumber number) -> !refused.containsKey(number))
                                .thenComparing(PassNumber::value))
                        .map(number -> known.containsKey(number)
                                ? Row.of(known.get(number), english, refused.get(number))
                                : Row.unknown(number, refused.get(number)))
                        .toList();
    }
}
