package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues passes, one or a fleet in one transaction with its caller's: rows, events and audit entries are committed
 * together. Stateless. A race for the same vehicle is decided by the database; the loser is refused, not failed.
 */
public class IssuingPasses {
    private final Passes passes;
    private final PassChanges changes;

    public IssuingPasses(Passes passes, PassChanges changes) {
        this.passes = passes;
        this.changes = changes;
    }

    /** One result for each command, in their order. */
    @Transactional
    public List<IssueResult> issue(List<IssuePass> commands, Actor by, Instant now) {
        var run = new IssuingRun(passes, changes, commands, by, now);
        run.load();
        run.decide();
        run.store();
        return run.results();
    }
}
