package org.freightpass.messaging.kafka;

import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;
import org.freightpass.outages.Outages;

/**
 * Whose fault it is that a listener throws, which decides what becomes of the record: an {@link Fault#OUTAGE} is waited
 * for without end, because no record is to blame for it; an {@link Fault#UNREADABLE} record goes to the dead letters at
 * once; what is {@link Fault#UNEXPECTED} goes there after a few tries.
 */
public final class KafkaErrorPolicy {

    /** What a failure says about the record. */
    enum Fault {
        UNREADABLE,
        OUTAGE,
        UNEXPECTED
    }

    private KafkaErrorPolicy() {}

    /** Whether something that is needed is away, so that the same record may succeed later. */
    public static boolean mayPass(Throwable failure) {
        return fault(failure) == Fault.OUTAGE;
    }

    /** What the listener itself says comes first, the outermost word of it. */
    static Fault fault(Throwable failure) {
        return Outages.causes(failure)
                .map(KafkaErrorPolicy::said)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Outages.mayPass(failure) ? Fault.OUTAGE : Fault.UNEXPECTED);
    }

    private static Optional<Fault> said(Throwable cause) {
        return switch (cause) {
            case PoisonRecordException _ -> Optional.of(Fault.UNREADABLE);
            case RetryableException _, RetriableException _ -> Optional.of(Fault.OUTAGE);
            default -> Optional.empty();
        };
    }
}
