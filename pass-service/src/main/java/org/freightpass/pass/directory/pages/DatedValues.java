package org.freightpass.pass.directory.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.freightpass.pass.directory.DirectoryLog;
import org.jspecify.annotations.Nullable;

/**
 * What held, holds and will hold of one thing.
 *
 * @param title what it is about
 * @param values the newest date first; empty where nothing was ever set
 * @param usual what holds where no value does; absent where that is nothing
 */
record DatedValues(
        String title, List<Value> values, @Nullable String usual) {

    /** When a value holds, seen from now. */
    enum Stage {
        COMING,
        NOW,
        EARLIER
    }

    /**
     * One value.
     *
     * @param by who set it; absent for what was there from the beginning
     * @param sample not to be dialled
     */
    record Value(String text, Instant from, @Nullable String by, Stage stage, boolean sample) {}

    /** A value before it is known whether it holds. */
    record Set(String text, Instant from, boolean sample) {}

    static DatedValues of(
            String title,
            List<Set> sets,
            @Nullable String usual,
            String what,
            List<DirectoryLog.Line> log,
            Instant now) {
        var holding =
                sets.stream().map(Set::from).filter(from -> !from.isAfter(now)).max(Comparator.naturalOrder());
        return new DatedValues(
                title,
                sets.stream()
                        .sorted(Comparator.comparing(Set::from).reversed())
                        .map(set -> new Value(
                                set.text(),
                                set.from(),
                                by(what, set.from(), log),
                                set.from().isAfter(now)
                                        ? Stage.COMING
                                        : holding.filter(set.from()::equals).isPresent() ? Stage.NOW : Stage.EARLIER,
                                set.sample()))
                        .toList(),
                usual);
    }

    /** Those that hold now or will. */
    public List<Value> standing() {
        return values.stream().filter(each -> each.stage() != Stage.EARLIER).toList();
    }

    public List<Value> earlier() {
        return values.stream().filter(each -> each.stage() == Stage.EARLIER).toList();
    }

    /** Whether nothing that was set holds now. */
    public boolean usualHolds() {
        return values.stream().noneMatch(each -> each.stage() == Stage.NOW);
    }

    private static @Nullable String by(String what, Instant from, List<DirectoryLog.Line> log) {
        return log.stream()
                .filter(line -> line.what().equals(what) && from.equals(line.from()))
                .findFirst()
                .map(DirectoryLog.Line::by)
                .orElse(null);
    }
}
