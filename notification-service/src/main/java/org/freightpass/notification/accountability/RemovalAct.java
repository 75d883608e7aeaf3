package org.freightpass.notification.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person does with a matter. */
public sealed interface RemovalAct {
    String text();

    /** It stands, and nobody has approved it. */
    record Confirm(String text) implements RemovalAct {}

    /** There is none, or it is approved. */
    record Dismiss(String text) implements RemovalAct {}

    /** Something was decided: by which unit it is to be done, and by when. */
    record Decide(
            String text, @Nullable String unit, @Nullable Instant deadline) implements RemovalAct {}

    /** Everyone has been called to account. */
    record Conclude(String text) implements RemovalAct {}
}
