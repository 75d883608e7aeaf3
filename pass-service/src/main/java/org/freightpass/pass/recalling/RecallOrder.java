package org.freightpass.pass.recalling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done to many passes; kept for good.
 *
 * @param desk whose passes they are
 * @param decision what became of it; absent while it waits for a second person, also when it has lapsed
 */
public record RecallOrder(
        UUID id,
        Act act,
        List<PassNumber> numbers,
        String reason,
        boolean fraud,
        Recaller.Desk desk,
        Person by,
        Instant at,
        @Nullable Decision decision) {

    public RecallOrder {
        numbers = List.copyOf(numbers);
    }

    /** What is done to each pass. */
    public enum Act {
        SUSPEND,
        RESUME,
        REVOKE
    }

    /** Where an order stands. */
    public enum State {
        WAITING,
        LAPSED,
        WITHDRAWN,
        DONE
    }

    /** Subject of the token, and the name shown then. */
    public record Person(String subject, String name) {}

    /** How a wait ended. */
    public sealed interface Decision {
        Person by();

        Instant at();
    }

    /** It was done; {@code refused} are those that stayed as they were, each with the code of the refusal. */
    public record Done(Person by, Instant at, Map<PassNumber, String> refused) implements Decision {
        public Done {
            refused = Map.copyOf(refused);
        }
    }

    /** It was withdrawn or turned down: no pass was touched. */
    public record Withdrawn(Person by, Instant at) implements Decision {}

    public State state(Instant now) {
        return switch (decision) {
            case null -> RecallingRule.lapsed(this, now) ? State.LAPSED : State.WAITING;
            case Done d -> State.DONE;
            case Withdrawn w -> State.WITHDRAWN;
        };
    }

    RecallOrder decided(Decision how) {
        return new RecallOrder(id, act, numbers, reason, fraud, desk, by, at, how);
    }
}
