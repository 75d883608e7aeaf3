package org.freightpass.notification.accountability;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;

/** What the topics tell about checkpoints that are not approved. */
public sealed interface Told {
    Instant at();

    /** The checkpoint's code, or what stands for it. */
    String key();

    /** Someone has reported one, with or without a code; {@code report} is what they wrote, where a person did. */
    record Reported(
            Instant at,
            @Nullable String checkpoint,
            String county,
            @Nullable String road,
            @Nullable UUID report,
            String text,
            @Nullable Saying saying)
            implements Told {
        @Override
        public String key() {
            return checkpoint != null ? checkpoint : "county " + county + (road == null ? "" : " road " + road);
        }
    }

    /** The register's word on a checkpoint: ordered away, and why where it says so, removed, or retained. */
    record Registered(
            Instant at,
            String checkpoint,
            int version,
            String county,
            @Nullable String road,
            String name,
            Word word,
            @Nullable Instant deadline,
            @Nullable String reason)
            implements Told {
        /** What the register says. */
        public enum Word {
            ORDERED,
            REMOVED,
            RETAINED
        }

        @Override
        public String key() {
            return checkpoint;
        }
    }

    /** It still stands after its deadline. */
    record Overdue(
            Instant at,
            String checkpoint,
            String county,
            @Nullable String road,
            String text,
            @Nullable Saying saying) implements Told {
        @Override
        public String key() {
            return checkpoint;
        }
    }
}
