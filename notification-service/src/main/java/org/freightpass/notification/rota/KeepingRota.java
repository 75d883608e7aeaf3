package org.freightpass.notification.rota;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.rota.Shift.Check;
import org.freightpass.notification.rota.Shift.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Plans shifts and lets them begin and end. Everything locks the rota first, so instances run one after the other. */
public class KeepingRota {
    private final Shifts shifts;
    private final Desks desks;

    public KeepingRota(Shifts shifts, Desks desks) {
        this.shifts = shifts;
        this.desks = desks;
    }

    /** What came of a request. */
    public sealed interface RotaResult {
        /** The shift as it is now. */
        record Kept(Shift shift) implements RotaResult {}

        /** Not done, and why. */
        record Refused(RotaRefusal refusal) implements RotaResult {}
    }

    @Transactional
    public RotaResult plan(Shift wanted, Instant now) {
        shifts.lock();
        Optional<RotaRefusal> refusal =
                RotaRule.refused(wanted, shifts.within(wanted.from(), wanted.until(), null), now);
        if (refusal.isPresent()) {
            return new RotaResult.Refused(refusal.get());
        }
        shifts.save(wanted);
        return new RotaResult.Kept(wanted);
    }

    @Transactional
    public RotaResult strike(String id) {
        shifts.lock();
        Optional<Shift> found = shifts.find(id);
        if (found.isEmpty()) {
            return new RotaResult.Refused(RotaRefusal.SHIFT_UNKNOWN);
        }
        if (found.get().stage() != Stage.PLANNED) {
            return new RotaResult.Refused(RotaRefusal.SHIFT_BEGUN);
        }
        shifts.remove(id);
        return new RotaResult.Kept(found.get());
    }

    /** {@code by}, agent or substitute, says that the line can be taken; after its beginning this puts them on duty. */
    @Transactional
    public RotaResult reached(String id, String by, Instant now) {
        shifts.lock();
        Optional<Shift> found = shifts.find(id);
        if (found.isEmpty() || !found.get().concerns(by)) {
            return new RotaResult.Refused(found.isEmpty() ? RotaRefusal.SHIFT_UNKNOWN : RotaRefusal.SHIFT_NOT_YOURS);
        }
        if (found.get().stage() == Stage.OVER) {
            return new RotaResult.Refused(RotaRefusal.SHIFT_OVER);
        }
        Shift reached = found.get().reached(by);
        shifts.save(reached);
        if (reached.stage() == Stage.RUNNING) {
            desks.put(reached.line(), by, now);
        }
        return new RotaResult.Kept(reached);
    }

    @Transactional
    public RotaResult handOver(String id, String by, String text) {
        shifts.lock();
        Optional<Shift> found = shifts.find(id);
        if (found.isEmpty() || !found.get().concerns(by)) {
            return new RotaResult.Refused(found.isEmpty() ? RotaRefusal.SHIFT_UNKNOWN : RotaRefusal.SHIFT_NOT_YOURS);
        }
        Shift told = found.get().handedOver(text);
        shifts.save(told);
        return new RotaResult.Kept(told);
    }

    @Transactional(readOnly = true)
    public List<Shift> within(Instant from, Instant until, @Nullable Integer line) {
        return shifts.within(from, until, line);
    }

    /** Does whatever is due now; safe to run at any time, any number of times. */
    @Transactional
    public void run(Instant now) {
        shifts.lock();
        List<Shift> pending = shifts.pending();
        pending.stream().filter(shift -> RotaRule.ends(shift, now)).forEach(shift -> end(shift, pending, now));
        pending.stream().filter(shift -> shift.stage() == Stage.PLANNED).forEach(shift -> check(shift, now));
        watch(now);
    }

    private void check(Shift shift, Instant now) {
        Shift checked = RotaRule.checked(shift, now);
        if (!checked.equals(shift)) {
            shifts.save(checked);
        }
        if (checked.check() == Check.MISSED && shift.check() != Check.MISSED) {
            desks.alert("rota-missed-" + shift.id(), missed(shift), now);
        }
        if (RotaRule.begins(checked, now)) {
            shifts.save(checked.at(now.isBefore(shift.until()) ? Stage.RUNNING : Stage.OVER));
            if (now.isBefore(shift.until())) {
                RotaRule.putOnDuty(checked).ifPresent(agent -> desks.put(shift.line(), agent, now));
            }
        }
    }

    private void end(Shift shift, List<Shift> pending, Instant now) {
        shifts.save(shift.at(Stage.OVER));
        boolean followed = pending.stream()
                .anyMatch(next -> next.line() == shift.line()
                        && RotaRule.begins(next, now)
                        && now.isBefore(next.until())
                        && RotaRule.putOnDuty(next).isPresent());
        Desks.Desk desk = desks.all().get(shift.line());
        if (!followed && desk != null && desk.agent() != null && shift.concerns(desk.agent())) {
            desks.put(shift.line(), null, now);
        }
    }

    private void watch(Instant now) {
        Set<Integer> withRota = shifts.linesWithRota();
        for (Map.Entry<Integer, Desks.Desk> desk : desks.all().entrySet()) {
            Instant since = desk.getValue().unattendedSince();
            if (since != null && RotaRule.alerts(since, withRota.contains(desk.getKey()), now)) {
                String id = "unattended-" + desk.getKey() + "-" + since.toEpochMilli();
                desks.alert(id, left(desk.getKey(), since), now);
            }
        }
    }

    private static Saying left(int line, Instant since) {
        return since.equals(Instant.EPOCH) ? Sentence.LINE_NEVER_ATTENDED.of(line) : Sentence.LINE_LEFT.of(line, since);
    }

    private static Saying missed(Shift shift) {
        return shift.substitute() == null
                ? Sentence.SHIFT_MISSED.of(shift.agent(), shift.line(), shift.from())
                : Sentence.SHIFT_MISSED_SUBSTITUTE.of(shift.agent(), shift.line(), shift.from(), shift.substitute());
    }
}
