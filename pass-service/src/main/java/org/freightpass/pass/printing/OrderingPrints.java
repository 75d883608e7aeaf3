package org.freightpass.pass.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders and prints them a chunk at a time: a chunk's removal and its part of the file are one transaction, so
 * work can stop at any point and be taken up by anyone. Stateless.
 */
public class OrderingPrints {
    private final PrintOrders orders;
    private final PrintablePasses passes;
    private final PrintingPasses printing;
    private final Press press;
    private final Limits limits;

    public OrderingPrints(
            PrintOrders orders, PrintablePasses passes, PrintingPasses printing, Press press, Limits limits) {
        this.orders = orders;
        this.passes = passes;
        this.printing = printing;
        this.press = press;
        this.limits = limits;
    }

    /**
     * How much at once.
     *
     * @param most passes of one order
     * @param chunk passes printed in one transaction
     * @param kept how long an order's file can be had
     */
    public record Limits(int most, int chunk, Duration kept) {}

    /** What is ordered: one of the first three. */
    public record Wish(
            @Nullable List<PassNumber> numbers,
            @Nullable UUID bulk,
            @Nullable UUID firm,
            PrintOrder.Form form,
            @Nullable Names names) {}

    @Transactional
    public OrderResult order(Wish wish, Reader reader, Instant now) {
        if (Stream.of(wish.numbers() != null, wish.bulk() != null, wish.firm() != null)
                        .filter(named -> named)
                        .count()
                != 1) {
            return new OrderResult.Unclear();
        }
        var numbers = wish.numbers() == null
                ? passes.select(wish.bulk(), wish.firm(), reader, limits.most() + 1, now)
                : wish.numbers().stream().distinct().toList();
        if (numbers.isEmpty()) {
            return new OrderResult.Empty();
        }
        if (numbers.size() > limits.most()) {
            return new OrderResult.TooMany(limits.most());
        }
        var order = new PrintOrder(
                UUID.randomUUID(),
                reader,
                wish.form(),
                wish.names(),
                PrintOrder.Status.RUNNING,
                numbers.size(),
                0,
                0,
                0,
                null,
                now,
                null,
                now.plus(limits.kept()));
        orders.add(order, numbers);
        return new OrderResult.Accepted(order);
    }

    /** Prints the next chunk of an order; false where nothing is left that this instance could print. */
    @Transactional
    public boolean printChunk(UUID id, Instant now) {
        var order = orders.find(id);
        var items = order.isEmpty() ? List.<PrintOrder.Item>of() : orders.takeChunk(id, limits.chunk());
        if (items.isEmpty()) {
            return false;
        }
        var wish = order.orElseThrow();
        var sheets = new ArrayList<PassSheet>();
        var failures = new ArrayList<PrintOrder.Failure>();
        for (var item : items) {
            switch (printing.document(item.number(), wish.names(), wish.reader(), now)) {
                case PrintResult.Composed(var sheet) -> sheets.add(sheet);
                case PrintResult.Refused(var refusal, var replacedBy) ->
                    failures.add(new PrintOrder.Failure(item.number(), refusal));
            }
        }
        var part = sheets.isEmpty() ? new byte[0] : press.part(wish.form(), sheets);
        orders.printed(id, items.getFirst().place(), part, sheets.size(), failures);
        return true;
    }

    /** Puts the parts of an order together once all are printed; false where there is nothing to do here. */
    @Transactional
    public boolean bind(UUID id, Instant now) {
        var order = orders.lockPrinted(id);
        if (order.isEmpty()) {
            return false;
        }
        if (order.get().done() == 0) {
            orders.giveUp(id, "None of the passes could be printed.", now);
            return true;
        }
        try {
            bind(order.get(), now);
        } catch (IOException e) {
            throw new UncheckedIOException("The order " + id + " could not be put together", e);
        }
        return true;
    }

    private void bind(PrintOrder order, Instant now) throws IOException {
        Path whole = Files.createTempFile("print-order", null);
        try {
            try (var out = Files.newOutputStream(whole)) {
                press.bind(order.form(), orders.parts(order.id()), out);
            }
            try (var in = Files.newInputStream(whole)) {
                orders.finish(order.id(), in, Files.size(whole), now);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
