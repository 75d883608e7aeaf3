package org.freightpass.pass.printing.web;

import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.printing.Names;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.PrintOrder;
import org.jspecify.annotations.Nullable;

/** What is ordered: one of numbers, bulkId and firmId; {@code form} is pdf (the default) or zip. */
record PrintOrderBody(
        @Nullable List<@Nullable String> numbers,
        @Nullable UUID bulkId,
        @Nullable UUID firmId,
        @Nullable String form,
        @Nullable String names) {

    OrderingPrints.Wish wish() {
        var asked = Requests.oneOf(PrintOrder.Form.class, "form", form);
        return new OrderingPrints.Wish(
                read(),
                bulkId,
                firmId,
                asked == null ? PrintOrder.Form.PDF : asked,
                Requests.oneOf(Names.class, "names", names));
    }

    private @Nullable List<PassNumber> read() {
        if (numbers == null) {
            return null;
        }
        var read = new PassNumber[numbers.size()];
        for (var i = 0; i < read.length; i++) {
            var text = numbers.get(i);
            read[i] = Requests.number("numbers[" + i + "]", text == null ? "" : text);
        }
        return List.of(read);
    }
}
