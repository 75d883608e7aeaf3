package org.freightpass.outages;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether what failed may succeed later without anybody changing it, because something that it needs is away. Where the
 * database tells its reason (a state of the SQL standard), that decides, because the exceptions of Spring put a full
 * disk and a value that is too long for an index in one class.
 */
public final class Outages {

    private static final List<Class<? extends Throwable>> KNOWN = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            ConnectException.class,
            SocketTimeoutException.class);

    /**
     * Classes of states: no connection, account not (yet) let in, database not there, transaction rolled back by a
     * conflict, out of disk, memory or connections, ended by an operator (shutting down, starting up), system error.
     */
    private static final Set<String> STATE_CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /** A standby that is not promoted yet, an object in use, a lock that was not got. */
    private static final Set<String> STATES = Set.of("25006", "55006", "55P03");

    /** No chain of causes is longer that is not a circle. */
    private static final int DEEPEST = 50;

    private Outages() {}

    /** Looks at the failure and its causes; the innermost state of the database has the last word. */
    public static boolean mayPass(Throwable failure) {
        return causes(failure)
                .map(Outages::state)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner)
                .map(Outages::isOutage)
                .orElseGet(() -> causes(failure).anyMatch(Outages::isKnown));
    }

    /** The failure itself, then what caused it, outermost first; it ends where the causes go in a circle, too. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static Optional<String> state(Throwable cause) {
        return cause instanceof SQLException sql ? Optional.ofNullable(sql.getSQLState()) : Optional.empty();
    }

    private static boolean isKnown(Throwable cause) {
        return KNOWN.stream().anyMatch(known -> known.isInstance(cause));
    }

    private static boolean isOutage(String state) {
        return STATES.contains(state) || STATE_CLASSES.stream().anyMatch(state::startsWith);
    }
}
