package org.freightpass.notification.hotline.timers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.EscalatingCases;
import org.freightpass.notification.hotline.Timers;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Timers as tasks of db-scheduler. A task belongs to one opening of one case: its id is the case's number and the time
 * to acknowledge by, so a reopened case has a new one and an old one finds nothing to do. A task that dies half way is
 * run again; that the level is on the case makes it harmless.
 */
final class CaseTimers implements Timers {
    static final String TASK = "hotline-escalation";
    private static final char SEPARATOR = '@';
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;

    CaseTimers(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void wake(CaseNumber number, Instant acknowledgeBy) {
        String id = number.value() + SEPARATOR + acknowledgeBy.toEpochMilli();
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, id), acknowledgeBy);
    }

    /** What runs when a timer fires. */
    static Task<Void> task(EscalatingCases escalating, Clock clock) {
        return Tasks.custom(TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE)))
                .execute((instance, context) -> escalate(instance.getId(), escalating, clock));
    }

    private static CompletionHandler<Void> escalate(String id, EscalatingCases escalating, Clock clock) {
        int separator = id.indexOf(SEPARATOR);
        CaseNumber number = new CaseNumber(id.substring(0, separator));
        Instant acknowledgeBy = Instant.ofEpochMilli(Long.parseLong(id, separator + 1, id.length(), 10));
        Optional<Instant> next = escalating.escalate(number, acknowledgeBy, clock.instant());
        return next.<CompletionHandler<Void>>map(
                        time -> (complete, operations) -> operations.reschedule(complete, time))
                .orElseGet(OnCompleteRemove::new);
    }
}
