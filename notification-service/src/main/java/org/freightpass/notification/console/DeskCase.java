package org.freightpass.notification.console;

import java.time.Instant;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/** A live case as a list shows it. {@code due}: its next time, of acknowledging, answer or solution; null: none runs. */
public record DeskCase(
        String number,
        int line,
        String kind,
        String status,
        @Nullable String agent,
        @Nullable String assignedTo,
        @Nullable String county,
        @Nullable String checkpoint,
        @Nullable String plate,
        String text,
        @Nullable Saying saying,
        int alerts,
        Instant openedAt,
        @Nullable Instant due) {

    /** Whether it is in the account's hands. */
    public boolean isOf(String account) {
        return account.equals(agent) || account.equals(assignedTo);
    }
}
