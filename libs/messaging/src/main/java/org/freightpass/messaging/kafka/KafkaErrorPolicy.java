package org.freightpass.messaging.kafka;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whose fault it is that a listener throws, which decides what becomes of the record: an {@link Fault#OUTAGE} is waited
 * for without end, because no record is to blame for it; an {@link Fault#UNREADABLE} record goes to the dead letters at
 * once; what is {@link Fault#UNEXPECTED} goes there after a few tries. Where the database tells its reason (a state of
 * the SQL standard), that decides, because the exceptions of Spring put a full disk and a value that is too long for an
 * index in one class.
 */
public final class KafkaErrorPolicy {

    /** What a failure says about the record. */
    enum Fault {
        UNREADABLE,
        OUTAGE,
        UNEXPECTED
    }

    private static final List<Class<? extends Throwable>> OUTAGES = List.of(
            RetryableException.class,
            RetriableException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            java.sql.SQLTransientException.class,
            java.sql.SQLRecoverableException.class,
            java.sql.SQLNonTransientConnectionException.class,
            java.net.ConnectException.class,
            java.net.SocketTimeoutException.class);

    /**
     * Classes of states: no connection, account not (yet) let in, database not there, transaction rolled back by a
     * conflict, out of disk, memory or connections, ended by an operator (shutting down, starting up), system error.
     */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /** A standby that is not promoted yet, an object in use, a lock that was not got. */
    private static final Set<String> OUTAGE_STATES = Set.of("25006", "55006", "55P03");

    private KafkaErrorPolicy() {}

    /** Whether something that is needed is away, so that the same record may succeed later. */
    public static boolean mayPass(Throwable failure) {
        return fault(failure) == Fault.OUTAGE;
    }

    static Fault fault(Throwable failure) {
        String state = null;
        boolean outage = false;
        for (Throwable cause : causes(failure)) {
            switch (cause) {
                case PoisonRecordException _ -> {
                    return outage ? Fault.OUTAGE : Fault.UNREADABLE;
                }
                case RetryableException _ -> {
                    return Fault.OUTAGE;
                }
                case SQLException sql when sql.getSQLState() != null -> state = sql.getSQLState();
                default -> {}
            }
            outage |= OUTAGES.stream().anyMatch(known -> known.isInstance(cause));
        }
        return isOutage(state, outage) ? Fault.OUTAGE : Fault.UNEXPECTED;
    }

    private static boolean isOutage(@Nullable String state, boolean otherwise) {
        return state == null
                ? otherwise
                : OUTAGE_STATES.contains(state) || OUTAGE_CLASSES.stream().anyMatch(state::startsWith);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Throwable::getCause)
                .takeWhile(java.util.Objects::nonNull)
                .limit(50)
                .toList();
    }
}
