package org.freightpass.notification.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.accountability.FollowingRemovals.RemovalResult;
import org.freightpass.notification.accountability.Removal.Stage;
import org.freightpass.notification.accountability.Removal.Step;
import org.freightpass.notification.accountability.Removal.Step.What;
import org.freightpass.notification.accountability.Told.Registered.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of the sample: every unapproved checkpoint away by 17:00 on 16 April 2022. */
class AccountabilityTests {
    private static final Instant DEADLINE = Instant.parse("2022-04-16T09:00:00Z");
    private static final Instant BEFORE = DEADLINE.minus(Duration.ofDays(2));
    private static final Duration TICK = Duration.ofMillis(1);
    private static final String CODE = "CP220302001";

    private final Kept kept = new Kept();
    private final FollowingRemovals removals = new FollowingRemovals(kept);

    @Test
    void reportedTwiceIsOneMatterWithACount() {
        removals.told(List.of(reported(CODE), reported(CODE)));
        assertThat(matter().reports()).isEqualTo(2);
        assertThat(matter().stage()).isEqualTo(Stage.REPORTED);
        assertThat(matter().unit()).isEqualTo("吉林省四平市铁西区人民政府");
        assertThat(steps()).containsExactly(What.REPORTED);
    }

    @Test
    void reportsWithoutACodeAreOneByRoadAndCounty() {
        removals.told(List.of(
                new Told.Reported(BEFORE, null, "220302", "G1", null, "a", null),
                new Told.Reported(BEFORE, null, "220302", "G1", null, "b", null),
                new Told.Reported(BEFORE, null, "220302", "G2", null, "c", null),
                new Told.Reported(BEFORE, null, "220303", "G1", null, "d", null)));
        assertThat(kept.matters).hasSize(3);
    }

    @Test
    void whatIsDismissedAndReportedAgainIsAnotherMatter() {
        removals.told(List.of(reported(CODE)));
        removals.act(matter().id(), new RemovalAct.Dismiss("approved yesterday"), "agent3", BEFORE);
        removals.told(List.of(reported(CODE)));
        assertThat(kept.matters).hasSize(2);
        assertThat(matter().stage()).isEqualTo(Stage.REPORTED);
    }

    @Test
    void judgingIsDoneOnce() {
        removals.told(List.of(reported(CODE)));
        assertThat(removals.act(matter().id(), new RemovalAct.Confirm("seen"), "agent3", BEFORE))
                .isInstanceOf(RemovalResult.Done.class);
        assertThat(removals.act(matter().id(), new RemovalAct.Dismiss("no"), "agent3", BEFORE))
                .isInstanceOf(RemovalResult.NotNow.class);
        assertThat(matter().stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void orderedAndRemovedInTimeIsNoCaseOfAccountability() {
        removals.told(List.of(reported(CODE), register(Word.ORDERED, 2, BEFORE)));
        assertThat(matter().deadline()).isEqualTo(DEADLINE);
        removals.told(List.of(register(Word.REMOVED, 3, DEADLINE)));
        assertThat(removals.watchDeadlines(DEADLINE.plus(Duration.ofDays(1)))).isZero();
        assertThat(matter().overdueSince()).isNull();
        assertThat(steps()).containsExactly(What.REPORTED, What.ORDERED, What.REMOVED);
    }

    @Test
    void deadlineIsOverAfterItNotAtIt() {
        removals.told(List.of(register(Word.ORDERED, 2, BEFORE)));
        removals.watchDeadlines(DEADLINE);
        assertThat(matter().overdueSince()).isNull();
        removals.watchDeadlines(DEADLINE.plus(TICK));
        removals.watchDeadlines(DEADLINE.plus(Duration.ofHours(1)));
        assertThat(matter().overdueSince()).isEqualTo(DEADLINE.plus(TICK));
        assertThat(steps()).containsExactly(What.ORDERED, What.OVERDUE);
    }

    @Test
    void alertAndOwnClockTogetherMakeOneCase() {
        removals.told(List.of(register(Word.ORDERED, 2, BEFORE)));
        removals.told(List.of(new Told.Overdue(DEADLINE.plus(TICK), CODE, "220302", null, "still stands", null)));
        removals.watchDeadlines(DEADLINE.plus(Duration.ofHours(1)));
        removals.told(List.of(new Told.Overdue(DEADLINE.plusSeconds(9), CODE, "220302", null, "still stands", null)));
        assertThat(kept.matters).hasSize(1);
        assertThat(steps()).containsExactly(What.ORDERED, What.OVERDUE);
    }

    @Test
    void accountabilityStaysWhenRemovedAndIsConcludedAfterwards() {
        removals.told(List.of(register(Word.ORDERED, 2, BEFORE)));
        removals.watchDeadlines(DEADLINE.plus(TICK));
        UUID id = matter().id();
        Instant later = DEADLINE.plus(Duration.ofDays(1));
        assertThat(removals.act(id, new RemovalAct.Conclude("warned"), "supervisor", later))
                .isInstanceOf(RemovalResult.NotNow.class);
        removals.act(id, new RemovalAct.Decide("who ordered it?", "铁西区公安分局", later), "supervisor", later);
        removals.told(List.of(register(Word.REMOVED, 3, later)));
        assertThat(removals.act(id, new RemovalAct.Conclude("warned"), "supervisor", later))
                .isInstanceOf(RemovalResult.Done.class);
        assertThat(matter().overdueSince()).isNotNull();
        assertThat(matter().unit()).isEqualTo("铁西区公安分局");
        assertThat(steps()).containsExactly(What.ORDERED, What.OVERDUE, What.DECIDED, What.REMOVED, What.CONCLUDED);
    }

    @Test
    void whatIsOverIsDecidedUponNoMore() {
        removals.told(List.of(reported(CODE), register(Word.ORDERED, 2, BEFORE)));
        assertThat(decided()).isInstanceOf(RemovalResult.Done.class);
        removals.told(List.of(register(Word.REMOVED, 3, DEADLINE)));
        assertThat(decided()).isInstanceOf(RemovalResult.NotNow.class);

        removals.told(List.of(reported(CODE)));
        removals.act(matter().id(), new RemovalAct.Dismiss("approved yesterday"), "agent3", BEFORE);
        assertThat(decided()).isInstanceOf(RemovalResult.NotNow.class);

        removals.told(List.of(register(Word.ORDERED, 4, BEFORE)));
        removals.watchDeadlines(DEADLINE.plus(TICK));
        removals.told(List.of(register(Word.REMOVED, 5, DEADLINE)));
        assertThat(decided()).isInstanceOf(RemovalResult.Done.class);
        removals.act(matter().id(), new RemovalAct.Conclude("warned"), "supervisor", DEADLINE);
        assertThat(decided()).isInstanceOf(RemovalResult.NotNow.class);
        assertThat(steps().getLast()).isEqualTo(What.CONCLUDED);
    }

    @Test
    void orderTellsTheRoadWhereTheReportDidNot() {
        removals.told(List.of(reported(CODE)));
        assertThat(matter().road()).isNull();
        removals.told(
                List.of(new Told.Registered(BEFORE, CODE, 2, "220302", "G102", "四平东", Word.ORDERED, DEADLINE, null)));
        assertThat(matter().road()).isEqualTo("G102");
    }

    @Test
    void orderSaysWhyAndAnOldOneSaysNothingInItsPlace() {
        removals.told(List.of(register(Word.ORDERED, 2, BEFORE)));
        assertThat(kept.chainOf(matter().id()).getLast().text()).isEqualTo("no approval");

        removals.told(List.of(
                new Told.Registered(BEFORE, "CP220302002", 2, "220302", null, "四平西", Word.ORDERED, DEADLINE, null)));
        assertThat(kept.chainOf(matter().id()).getLast().text()).isEmpty();
    }

    @Test
    void matterKnowsTheReportsThatPeopleMadeOfItNewestFirst() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        removals.told(List.of(
                new Told.Reported(BEFORE, CODE, "220302", null, first, "a", null),
                reported(CODE),
                new Told.Reported(BEFORE, CODE, "220302", null, second, "b", null)));
        assertThat(removals.find(matter().id()).orElseThrow().reports()).containsExactly(second, first);
        assertThat(matter().reports()).isEqualTo(3);
    }

    private RemovalResult decided() {
        return removals.act(matter().id(), new RemovalAct.Decide("write", null, null), "supervisor", DEADLINE);
    }

    @Test
    void olderVersionOfTheRegisterChangesNothing() {
        removals.told(List.of(register(Word.ORDERED, 2, BEFORE), register(Word.REMOVED, 3, BEFORE)));
        removals.told(List.of(register(Word.ORDERED, 2, BEFORE)));
        assertThat(kept.matters).hasSize(1);
        assertThat(matter().stage()).isEqualTo(Stage.REMOVED);
    }

    @Test
    void retainedCheckpointIsDismissed() {
        removals.told(List.of(reported(CODE), register(Word.RETAINED, 2, BEFORE)));
        assertThat(matter().stage()).isEqualTo(Stage.DISMISSED);
    }

    @Test
    void unknownMatterIsUnknown() {
        assertThat(removals.act(UUID.randomUUID(), new RemovalAct.Confirm("x"), "a", BEFORE))
                .isInstanceOf(RemovalResult.Unknown.class);
    }

    private Removal matter() {
        return List.copyOf(kept.matters.values()).getLast();
    }

    private List<What> steps() {
        return kept.chainOf(matter().id()).stream().map(Step::what).toList();
    }

    private static Told reported(String code) {
        return new Told.Reported(BEFORE, code, "220302", null, null, "a checkpoint", null);
    }

    private static Told register(Word word, int version, Instant at) {
        return new Told.Registered(at, CODE, version, "220302", null, "四平东", word, DEADLINE, "no approval");
    }

    /** The port in memory. */
    private static final class Kept implements Removals {
        final Map<UUID, Removal> matters = new LinkedHashMap<>();
        final Map<UUID, List<Step>> chains = new LinkedHashMap<>();
        final Map<UUID, List<UUID>> reports = new LinkedHashMap<>();

        @Override
        public Optional<Removal> lock(String key) {
            return matters.values().stream()
                    .filter(matter -> matter.key().equals(key))
                    .reduce((first, second) -> second);
        }

        @Override
        public Optional<Removal> lock(UUID id) {
            return find(id);
        }

        @Override
        public Optional<Removal> find(UUID id) {
            return Optional.ofNullable(matters.get(id));
        }

        @Override
        public void save(Removal matter) {
            matters.put(matter.id(), matter);
        }

        @Override
        public void add(UUID id, Step step) {
            chains.computeIfAbsent(id, none -> new ArrayList<>()).add(step);
        }

        @Override
        public List<Step> chainOf(UUID id) {
            return chains.getOrDefault(id, List.of());
        }

        @Override
        public void addReport(UUID id, UUID report, Instant at) {
            reports.computeIfAbsent(id, none -> new ArrayList<>()).addFirst(report);
        }

        @Override
        public List<UUID> reportsOf(UUID id, int limit) {
            return reports.getOrDefault(id, List.of());
        }

        @Override
        public List<Removal> page(Filter filter) {
            return List.copyOf(matters.values());
        }

        @Override
        public List<UUID> pastDeadline(Instant now, int limit) {
            return matters.values().stream()
                    .filter(matter -> past(matter.deadline(), now))
                    .filter(matter -> matter.stage() == Stage.ORDERED && matter.overdueSince() == null)
                    .sorted(Comparator.comparing(Removal::openedAt))
                    .map(Removal::id)
                    .toList();
        }

        private static boolean past(@Nullable Instant deadline, Instant now) {
            return deadline != null && !now.isBefore(deadline);
        }
    }
}
