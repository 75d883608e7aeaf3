package org.freightpass.notification.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.accountability.Removal.Stage;
import org.freightpass.notification.accountability.Removal.Step;
import org.freightpass.notification.accountability.Removal.Step.What;
import org.freightpass.notification.accountability.Removals.Filter;
import org.freightpass.notification.accountability.Told.Overdue;
import org.freightpass.notification.accountability.Told.Registered;
import org.freightpass.notification.accountability.Told.Reported;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Follows checkpoints that are not approved. A matter is locked by its key, so two tellings are one after the other. */
public class FollowingRemovals {
    private static final String SYSTEM = "system";
    private static final int AT_ONCE = 200;
    private static final int REPORTS_SHOWN = 50;

    private final Removals removals;

    public FollowingRemovals(Removals removals) {
        this.removals = removals;
    }

    /** A matter with its chain, and the newest reports of it. */
    public record Shown(Removal matter, List<Step> chain, List<UUID> reports) {}

    /** What came of an act. */
    public sealed interface RemovalResult {
        /** Done. */
        record Done(Shown shown) implements RemovalResult {}

        /** There is no such matter. */
        record Unknown() implements RemovalResult {}

        /** Not as the matter stands; the rule says why. */
        record NotNow(AccountabilityRule rule, String text) implements RemovalResult {}
    }

    @Transactional
    public void told(List<Told> happened) {
        happened.forEach(this::told);
    }

    private void told(Told told) {
        Optional<Removal> open = removals.lock(told.key()).filter(matter -> !AccountabilityRule.over(matter));
        switch (told) {
            case Reported reported -> reported(reported, open);
            case Registered registered -> registered(registered);
            case Overdue overdue -> {
                Removal matter = open.orElseGet(() ->
                        opened(overdue.key(), overdue.checkpoint(), overdue.county(), overdue.road(), overdue.at()));
                if (matter.overdueSince() == null && matter.stage() != Stage.REMOVED) {
                    overdue(matter, overdue.text(), overdue.saying(), overdue.at());
                }
            }
        }
    }

    private void reported(Reported reported, Optional<Removal> open) {
        Removal matter = open.orElseGet(
                () -> opened(reported.key(), reported.checkpoint(), reported.county(), reported.road(), reported.at()));
        removals.save(matter.reportedAgain(1));
        if (reported.report() != null) {
            removals.addReport(matter.id(), reported.report(), reported.at());
        }
        if (open.isEmpty()) {
            step(matter, reported.at(), SYSTEM, What.REPORTED, reported.text(), reported.saying());
        }
    }

    /** The newest version counts, also of a matter that is over: a checkpoint's removal is not ordered backwards. */
    private void registered(Registered told) {
        Optional<Removal> last = removals.lock(told.key());
        if (last.isPresent() && last.get().version() >= told.version()) {
            return;
        }
        Optional<Removal> open = last.filter(matter -> !AccountabilityRule.over(matter));
        switch (told.word()) {
            case ORDERED -> {
                Removal matter = open.orElseGet(
                        () -> opened(told.key(), told.checkpoint(), told.county(), told.road(), told.at()));
                removals.save(matter.ordered(told.version(), told.name(), told.road(), told.deadline()));
                removals.add(
                        matter.id(),
                        new Step(
                                told.at(),
                                "register",
                                What.ORDERED,
                                told.reason() == null ? "" : told.reason(),
                                null,
                                matter.unit(),
                                told.deadline()));
            }
            case REMOVED ->
                open.ifPresent(matter -> {
                    removals.save(matter.removed(told.version(), told.at()));
                    step(matter, told.at(), "register", What.REMOVED, "", null);
                });
            case RETAINED ->
                open.ifPresent(matter -> {
                    removals.save(matter.retained(told.version()));
                    step(matter, told.at(), "register", What.DISMISSED, "", Sentence.REGISTER_RETAINS.of());
                });
        }
    }

    @Transactional
    public RemovalResult act(UUID id, RemovalAct act, String by, Instant now) {
        Optional<Removal> found = removals.lock(id);
        if (found.isEmpty()) {
            return new RemovalResult.Unknown();
        }
        Removal matter = found.get();
        return switch (act) {
            case RemovalAct.Confirm confirm -> judge(matter, Stage.CONFIRMED, What.CONFIRMED, confirm.text(), by, now);
            case RemovalAct.Dismiss dismiss -> judge(matter, Stage.DISMISSED, What.DISMISSED, dismiss.text(), by, now);
            case RemovalAct.Decide decide -> decide(matter, decide, by, now);
            case RemovalAct.Conclude conclude -> conclude(matter, conclude.text(), by, now);
        };
    }

    private RemovalResult judge(Removal matter, Stage stage, What what, String text, String by, Instant now) {
        if (AccountabilityRule.judged(matter)) {
            return new RemovalResult.NotNow(AccountabilityRule.JUDGING, "It has been judged already.");
        }
        removals.save(matter.in(stage));
        step(matter, now, by, what, text, null);
        return shown(matter.id());
    }

    private RemovalResult decide(Removal matter, RemovalAct.Decide act, String by, Instant now) {
        if (!AccountabilityRule.decides(matter)) {
            return new RemovalResult.NotNow(
                    AccountabilityRule.DECISION, "It is dismissed, was removed in time, or is concluded.");
        }
        if (act.unit() != null) {
            removals.save(matter.under(act.unit()));
        }
        removals.add(matter.id(), new Step(now, by, What.DECIDED, act.text(), null, act.unit(), act.deadline()));
        return shown(matter.id());
    }

    private RemovalResult conclude(Removal matter, String text, String by, Instant now) {
        if (!AccountabilityRule.concludes(matter)) {
            return new RemovalResult.NotNow(
                    AccountabilityRule.CONCLUSION, "It is not overdue, or still stands, or is concluded already.");
        }
        removals.save(matter.concluded(now));
        step(matter, now, by, What.CONCLUDED, text, null);
        return shown(matter.id());
    }

    @Transactional(readOnly = true)
    public Optional<Shown> find(UUID id) {
        return removals.find(id)
                .map(matter -> new Shown(matter, removals.chainOf(id), removals.reportsOf(id, REPORTS_SHOWN)));
    }

    @Transactional(readOnly = true)
    public List<Removal> page(Filter filter) {
        return removals.page(filter);
    }

    /** Makes cases of accountability of those whose deadline is over; how many it were. */
    @Transactional
    public int watchDeadlines(Instant now) {
        List<UUID> past = removals.pastDeadline(now, AT_ONCE);
        past.forEach(id -> removals.lock(id)
                .filter(matter -> AccountabilityRule.overdue(matter, now))
                .ifPresent(matter -> overdue(matter, "", Sentence.DEADLINE_PASSED.of(), now)));
        return past.size();
    }

    private void overdue(Removal matter, String text, @Nullable Saying saying, Instant now) {
        removals.save(matter.overdue(now));
        removals.add(matter.id(), new Step(now, SYSTEM, What.OVERDUE, text, saying, matter.unit(), matter.deadline()));
    }

    private Removal opened(String key, @Nullable String checkpoint, String county, @Nullable String road, Instant at) {
        String unit = Divisions.standard().fullName(new DivisionCode(county)) + "人民政府";
        String name = checkpoint == null ? key : checkpoint;
        Removal matter = new Removal(
                UUID.randomUUID(),
                key,
                checkpoint,
                county,
                road,
                name,
                Stage.REPORTED,
                0,
                0,
                unit,
                null,
                null,
                null,
                null,
                at);
        removals.save(matter);
        return matter;
    }

    private RemovalResult shown(UUID id) {
        return find(id).<RemovalResult>map(RemovalResult.Done::new).orElseGet(RemovalResult.Unknown::new);
    }

    private void step(Removal matter, Instant at, String by, What what, String text, @Nullable Saying saying) {
        removals.add(matter.id(), new Step(at, by, what, text, saying, null, null));
    }
}
