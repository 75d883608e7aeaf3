package org.freightpass.testkit.architecture.sample.good.ordering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

public class Ordering {

    private final Clock clock;

    public Ordering(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public @Nullable Order order(Plate plate, Instant at) {
        return at.isAfter(clock.instant()) ? null : new Order(plate, LocalDate.now(clock), java.util.List.of());
    }

    public record Order(Plate plate, LocalDate day, java.util.List<Plate> others) {
        int[] places() {
            return new int[] {others.size()};
        }
    }
}
