package org.freightpass.pass.printing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.printing.PrintOrder;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param done passes printed so far, of {@code total}
 * @param failed passes that could not be printed, the first thousand
 * @param keptUntil when order and file are deleted
 */
record PrintOrderResponse(
        UUID id,
        PrintOrder.Status status,
        PrintOrder.Form form,
        int total,
        int done,
        List<Failed> failed,
        @Nullable String failure,
        @Nullable Long size,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        Instant keptUntil) {

    /** One pass that could not be printed, and why. */
    record Failed(String number, String code, String text) {}

    static PrintOrderResponse of(PrintOrder order, List<PrintOrder.Failure> failures) {
        return new PrintOrderResponse(
                order.id(),
                order.status(),
                order.form(),
                order.total(),
                order.done(),
                failures.stream()
                        .map(f -> new Failed(
                                f.number().value(),
                                f.refusal().name(),
                                f.refusal().text()))
                        .toList(),
                order.failure(),
                order.size() == 0 ? null : order.size(),
                order.orderedAt(),
                order.finishedAt(),
                order.until());
    }
}
