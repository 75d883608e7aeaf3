package org.freightpass.pass.recalling;

import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;

/**
 * The wish to do one thing to these passes.
 *
 * @param id chosen by whoever asks, so that the same form sent twice is one order
 * @param fraud that they were forged or misused; counts for {@link RecallOrder.Act#REVOKE} alone
 */
public record RecallPasses(UUID id, RecallOrder.Act act, List<PassNumber> numbers, String reason, boolean fraud) {
    public RecallPasses {
        numbers = numbers.stream().distinct().toList();
    }
}
