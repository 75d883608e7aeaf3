package org.freightpass.system.drill;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.freightpass.system.count.Count;

/**
 * What was promised against what came out.
 *
 * @param passes committed, published, visible
 * @param inspected inspections that were answered, {@code recorded} of them in the history
 * @param raised alerts that were promised, {@code opened} of them in a case
 * @param notified committed passes whose firm has its notice, sent or shown as not sent
 * @param lost promised or committed, and not found where it belongs
 * @param twice found twice where it belongs once
 * @param unexpected answers that no client should get
 */
record Outcome(
        Count passes,
        int inspected,
        int recorded,
        int raised,
        int opened,
        int notified,
        int lost,
        int twice,
        int unexpected) {

    /**
     * What the parts of the system have to show.
     *
     * @param committed numbers of the firm's passes in pass-service
     * @param history ids of inspections, one for each line
     * @param alerts ids of alerts, one for each time one is in a case
     * @param notices pass numbers, one for each notice of an issue that is over
     */
    record Found(
            Count passes,
            List<String> committed,
            Collection<String> history,
            Collection<String> alerts,
            Collection<String> notices) {}

    static Outcome of(Promises promised, Found found) {
        Match issued = Match.of(promised.issued().keySet(), found.committed());
        Match recorded = Match.of(promised.inspections(), found.history());
        Match opened = Match.of(promised.alerts(), found.alerts());
        Match notified = Match.of(Set.copyOf(found.committed()), found.notices());
        return new Outcome(
                found.passes(),
                promised.inspections().size(),
                recorded.there(),
                promised.alerts().size(),
                opened.there(),
                notified.there(),
                found.passes().lost() + issued.missing() + recorded.missing() + opened.missing() + notified.missing(),
                found.passes().twice() + issued.more() + recorded.more() + opened.more() + notified.more(),
                promised.unexpected().size());
    }

    /** How many of the promised are there, are missing, are there again. */
    private record Match(int there, int missing, int more) {
        static Match of(Set<String> promised, Collection<String> found) {
            Set<String> seen = new HashSet<>();
            int more = 0;
            for (String one : found) {
                if (promised.contains(one) && !seen.add(one)) {
                    more++;
                }
            }
            return new Match(seen.size(), promised.size() - seen.size(), more);
        }
    }

    boolean isClean() {
        return lost == 0 && twice == 0 && unexpected == 0;
    }

    @Override
    public String toString() {
        return "committed=%d published=%d visible=%d inspected=%d recorded=%d raised=%d opened=%d notified=%d lost=%d"
                        .formatted(
                                passes.committed(),
                                passes.published(),
                                passes.visible(),
                                inspected,
                                recorded,
                                raised,
                                opened,
                                notified,
                                lost)
                + " twice=" + twice + " unexpected=" + unexpected;
    }
}
