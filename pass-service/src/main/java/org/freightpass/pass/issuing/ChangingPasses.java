package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassNumber;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes passes that exist: suspends, resumes, revokes, cancels, amends, and ends those whose validity is over.
 * Stateless. Rows are locked before anything is judged or recorded, so the versions of one pass leave in their order.
 */
public class ChangingPasses {
    private final Passes passes;
    private final PassChanges changes;
    private final Holders holders;

    public ChangingPasses(Passes passes, PassChanges changes, Holders holders) {
        this.passes = passes;
        this.changes = changes;
        this.holders = holders;
    }

    /** The same change for one or many; one result for each number asked, those that are refused stay as they are. */
    @Transactional
    public List<ChangeResult> change(Collection<PassNumber> numbers, ChangePass wish, Actor by, Instant now) {
        var found = passes.lock(numbers).stream().collect(Collectors.toMap(Pass::number, pass -> pass));
        var firms = holders.firmsOf(by);
        var results = new ArrayList<ChangeResult>();
        var done = new ArrayList<PassChanges.Change>();
        for (var number : Set.copyOf(numbers)) {
            var pass = found.get(number);
            if (pass == null) {
                results.add(new ChangeResult.Refused(number, PassRefusal.UNKNOWN));
                continue;
            }
            var refusal = IssuingRule.refusing(judged(wish, pass.at(now), by, firms));
            if (refusal.isPresent()) {
                results.add(new ChangeResult.Refused(number, refusal.get()));
            } else {
                var next = apply(wish, pass, now);
                done.add(new PassChanges.Change(kind(wish), pass, next, by));
                results.add(new ChangeResult.Changed(next));
            }
        }
        passes.replace(done.stream().map(PassChanges.Change::after).toList());
        changes.recorded(done);
        return List.copyOf(results);
    }

    /** IS-10: writes down the end of at most {@code limit} passes; how many there were. */
    @Transactional
    public int end(Instant now, int limit) {
        var over = passes.lockOver(now, limit);
        var ended = over.stream()
                .map(pass -> new PassChanges.Change(endKind(pass), pass, pass.ended(now), Actor.CLOCK))
                .toList();
        passes.replace(ended.stream().map(PassChanges.Change::after).toList());
        changes.recorded(ended);
        return over.size();
    }

    private static IssuingRule.Wish judged(ChangePass wish, Pass pass, Actor by, Set<UUID> firms) {
        var firm = pass.holder().firm();
        var holder = firm == null ? pass.holder().owner().equals(by.subject()) : firms.contains(firm);
        return new IssuingRule.Wish(wish, pass, holder, by.governs(pass.issuer()));
    }

    private static Pass apply(ChangePass wish, Pass pass, Instant now) {
        return switch (wish) {
            case ChangePass.Suspend suspend -> pass.moved(Pass.Status.SUSPENDED, suspend.reason(), false, now);
            case ChangePass.Resume r -> pass.moved(Pass.Status.ACTIVE, null, false, now);
            case ChangePass.Revoke revoke -> pass.moved(Pass.Status.REVOKED, revoke.reason(), revoke.fraud(), now);
            case ChangePass.Cancel c -> pass.moved(Pass.Status.CANCELLED, null, false, now);
            case ChangePass.Amend amend -> pass.amended(amend.crew(), amend.via(), now);
        };
    }

    private static PassChanges.Kind kind(ChangePass wish) {
        return switch (wish) {
            case ChangePass.Suspend s -> PassChanges.Kind.SUSPENDED;
            case ChangePass.Resume r -> PassChanges.Kind.RESUMED;
            case ChangePass.Revoke r -> PassChanges.Kind.REVOKED;
            case ChangePass.Cancel c -> PassChanges.Kind.CANCELLED;
            case ChangePass.Amend a -> PassChanges.Kind.AMENDED;
        };
    }

    private static PassChanges.Kind endKind(Pass pass) {
        return pass.replacedBy() == null ? PassChanges.Kind.EXPIRED : PassChanges.Kind.REPLACED;
    }
}
