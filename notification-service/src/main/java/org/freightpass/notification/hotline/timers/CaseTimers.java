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
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.EscalatingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.Origin.Source;
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
    private final RunningClocks clocks;

    CaseTimers(ObjectProvider<SchedulerClient> scheduler, RunningClocks clocks) {
        this.scheduler = scheduler;
        this.clocks = clocks;
    }

    @Override
    public void wake(CaseNumber number, Instant acknowledgeBy) {
        String id = number.value() + SEPARATOR + acknowledgeBy.toEpochMilli();
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, id), acknowledgeBy);
    }

    @Override
    public void follow(HotlineCase subject, Action action, Instant now) {
        String number = subject.number().value();
        switch (action) {
            case OPENED, REOPENED ->
                clocks.start(
                        number, subject.matter().kind().name(), subject.origin().source() != Source.ALERT, now);
            case ACKNOWLEDGED -> clocks.acknowledged(number, now);
            case ANSWERED -> clocks.answered(number, now);
            case ASKED -> {
                clocks.answered(number, now);
                clocks.pause(number, now);
            }
            case REPLIED, ASSIGNED -> clocks.resume(number, now);
            case RESOLVED, CLOSED -> clocks.solved(number, now);
            case ROUTED, JOINED, NOTED, ESCALATED -> {}
        }
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
