package org.freightpass.messaging.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens when a listener throws. What may pass (a {@link RetryableException}, a database or broker that does not
 * answer) is tried again with growing pauses, up to a bound; everything else, and what did not pass within the bound,
 * becomes a dead letter, and the partition moves on. The offset is committed only after the broker has the dead letter:
 * if it cannot be written, the record comes again.
 *
 * <p>A batch listener names the record that failed by throwing {@code BatchListenerFailedException} around the reason;
 * the records before it count as done. Any other exception is taken to mean the whole batch.
 */
public final class KafkaErrorPolicy {

    private static final Map<Class<? extends Throwable>, Boolean> MAY_PASS = mayPass();

    private KafkaErrorPolicy() {}

    /** Whether the same record may succeed later, judged by the outermost cause that the policy knows. */
    public static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (Map.Entry<Class<? extends Throwable>, Boolean> known : MAY_PASS.entrySet()) {
                if (known.getKey().isInstance(cause)) {
                    return known.getValue();
                }
            }
        }
        return false;
    }

    static DefaultErrorHandler errorHandler(ConsumerRecordRecoverer deadLetters, RetrySettings settings) {
        ExponentialBackOff pauses = new ExponentialBackOff(settings.first().toMillis(), settings.factor());
        pauses.setMaxInterval(settings.longest().toMillis());
        pauses.setMaxElapsedTime(settings.total().toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, pauses);
        handler.setClassifications(MAY_PASS, false);
        return handler;
    }

    private static Map<Class<? extends Throwable>, Boolean> mayPass() {
        Map<Class<? extends Throwable>, Boolean> known = new LinkedHashMap<>();
        known.put(PoisonRecordException.class, false);
        known.put(RetryableException.class, true);
        known.put(TransientDataAccessException.class, true);
        known.put(RecoverableDataAccessException.class, true);
        known.put(DataAccessResourceFailureException.class, true);
        known.put(CannotCreateTransactionException.class, true);
        known.put(TransactionSystemException.class, true);
        known.put(RetriableException.class, true);
        return known;
    }
}
