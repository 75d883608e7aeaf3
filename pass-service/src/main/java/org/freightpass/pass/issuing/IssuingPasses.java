package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues passes, one or a fleet in one transaction with its caller's: rows, codes, events and audit entries are
 * committed together. Stateless. A race for the same vehicle is decided by the database; the loser is refused, not
 * failed.
 */
public class IssuingPasses {
    private final Passes passes;
    private final PassChanges changes;
    private final Signatures signatures;

    public IssuingPasses(Passes passes, PassChanges changes, Signatures signatures) {
        this.passes = passes;
        this.changes = changes;
        this.signatures = signatures;
    }

    /** One result for each command, in their order. */
    @Transactional
    public List<IssueResult> issue(List<IssuePass> commands, Actor by, Instant now) {
        var run = new IssuingRun(passes, changes, signatures, commands, by, now);
        run.load();
        run.decide();
        run.store();
        return run.results();
    }

    /** What {@link #issue} would refuse now, in their order; empty where it would issue. Nothing is locked or changed. */
    public List<Optional<IssueResult>> foresee(List<IssuePass> commands, Instant now) {
        var live = new HashMap<VehicleKey, List<Pass>>();
        passes.liveOf(commands.stream().map(IssuePass::vehicle).distinct().toList()).stream()
                .filter(pass -> !pass.validity().over(now))
                .forEach(pass -> live.computeIfAbsent(pass.vehicle(), key -> new ArrayList<>())
                        .add(pass));
        var taken = new HashMap<VehicleKey, List<Validity>>();
        var foreseen = new ArrayList<Optional<IssueResult>>();
        for (var command : commands) {
            var inTheWay = live.getOrDefault(command.vehicle(), List.of()).stream()
                    .filter(pass -> pass.validity().overlaps(command.validity()))
                    .toList();
            var earlier = taken.computeIfAbsent(command.vehicle(), key -> new ArrayList<>());
            var refusal = IssuingRule.refusing(new IssuingRule.Order(command, inTheWay, now))
                    .or(() -> earlier.stream().anyMatch(command.validity()::overlaps)
                            ? Optional.of(PassRefusal.LIVE_PASS_EXISTS)
                            : Optional.empty());
            if (refusal.isEmpty()) {
                earlier.add(command.validity());
            }
            var number = inTheWay.isEmpty() ? null : inTheWay.getFirst().number();
            foreseen.add(refusal.map(why -> new IssueResult.Refused(why, number)));
        }
        return List.copyOf(foreseen);
    }
}
