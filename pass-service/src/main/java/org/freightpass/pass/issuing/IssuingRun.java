package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** The work of one call of {@link IssuingPasses}; lives as long as its transaction. */
final class IssuingRun {
    private final Passes passes;
    private final PassChanges changes;
    private final List<IssuePass> commands;
    private final Actor by;
    private final Instant now;
    private final IssueResult[] results;
    private final Map<VehicleKey, List<Pass>> live = new HashMap<>();
    private final Map<PassNumber, Pass> before = new LinkedHashMap<>();
    private final Map<PassNumber, Pass> after = new LinkedHashMap<>();
    private final Map<Integer, Pass> issued = new LinkedHashMap<>();

    IssuingRun(Passes passes, PassChanges changes, List<IssuePass> commands, Actor by, Instant now) {
        this.passes = passes;
        this.changes = changes;
        this.commands = commands;
        this.by = by;
        this.now = now;
        this.results = new IssueResult[commands.size()];
    }

    void load() {
        var keys = commands.stream()
                .map(IssuePass::vehicle)
                .distinct()
                .sorted(VehicleKey.ORDER)
                .toList();
        for (var pass : passes.lockLiveOf(keys)) {
            if (pass.validity().over(now)) {
                turn(pass, pass.ended(now));
            } else {
                live.computeIfAbsent(pass.vehicle(), k -> new ArrayList<>()).add(pass);
            }
        }
    }

    void decide() {
        var numbers = numbers();
        for (var i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var inTheWay = live.getOrDefault(command.vehicle(), List.of()).stream()
                    .filter(pass -> pass.validity().overlaps(command.validity()))
                    .toList();
            var refusal = IssuingRule.refusing(new IssuingRule.Order(command, inTheWay, now));
            if (refusal.isEmpty() && inTheWay.stream().anyMatch(this::justTouched)) {
                refusal = Optional.of(PassRefusal.LIVE_PASS_EXISTS);
            }
            if (refusal.isPresent()) {
                var number = inTheWay.isEmpty() ? null : inTheWay.getFirst().number();
                results[i] = new IssueResult.Refused(refusal.get(), number);
            } else {
                accept(i, command, numbers.get(i), inTheWay);
            }
        }
    }

    /** The same vehicle twice in one call: the first row stands, a replacement of it has to come later. */
    private boolean justTouched(Pass pass) {
        return after.containsKey(pass.number()) || issued.containsValue(pass);
    }

    private void accept(int index, IssuePass command, PassNumber number, List<Pass> inTheWay) {
        var others = live.computeIfAbsent(command.vehicle(), k -> new ArrayList<>());
        for (var old : inTheWay) {
            var next = old.replacedBy(number, command.validity().from(), now);
            others.remove(old);
            if (next.status().live()) {
                others.add(next);
            }
            turn(old, next);
        }
        var pass = newPass(command, number);
        others.add(pass);
        issued.put(index, pass);
    }

    /** Numbers for all commands, in order: those of refused ones stay unused, gaps are allowed. */
    private List<PassNumber> numbers() {
        record Series(PassType type, DivisionCode division) {}
        var bySeries = new LinkedHashMap<Series, List<Integer>>();
        for (var i = 0; i < commands.size(); i++) {
            var series =
                    new Series(commands.get(i).type(), commands.get(i).issuer().division());
            bySeries.computeIfAbsent(series, s -> new ArrayList<>()).add(i);
        }
        var numbers = new PassNumber[commands.size()];
        bySeries.forEach((series, indexes) -> {
            var taken = passes.numbers(series.type(), series.division(), indexes.size());
            IntStream.range(0, taken.size()).forEach(n -> numbers[indexes.get(n)] = taken.get(n));
        });
        return Arrays.asList(numbers);
    }

    private void turn(Pass from, Pass to) {
        before.putIfAbsent(from.number(), from);
        after.put(to.number(), to);
    }

    void store() {
        passes.replace(List.copyOf(after.values()));
        var lost = passes.add(byVehicle(issued.values()));
        if (!lost.isEmpty()) {
            concede(lost);
        }
        record(lost);
    }

    /** Somebody else was first between the look and the insert: their pass stands, this one is refused. */
    private void concede(Set<PassNumber> lost) {
        for (var entry : issued.entrySet()) {
            var pass = entry.getValue();
            if (lost.contains(pass.number())) {
                if (after.values().stream().anyMatch(old -> pass.number().equals(old.replacedBy()))) {
                    throw new ConcurrentModificationException(
                            "Another pass for " + pass.plate() + " was issued while this one replaced it");
                }
                results[entry.getKey()] = new IssueResult.Refused(PassRefusal.LIVE_PASS_EXISTS, standing(pass));
            }
        }
    }

    private @Nullable PassNumber standing(Pass pass) {
        return passes.lockLiveOf(List.of(pass.vehicle())).stream()
                .filter(other -> other.validity().overlaps(pass.validity()))
                .map(Pass::number)
                .findFirst()
                .orElse(null);
    }

    private void record(Set<PassNumber> lost) {
        var all = new ArrayList<PassChanges.Change>();
        after.forEach((number, pass) -> all.add(new PassChanges.Change(kindOf(pass), before.get(number), pass, by)));
        for (var entry : issued.entrySet()) {
            if (!lost.contains(entry.getValue().number())) {
                results[entry.getKey()] = new IssueResult.Issued(entry.getValue());
                all.add(new PassChanges.Change(PassChanges.Kind.ISSUED, null, entry.getValue(), by));
            }
        }
        changes.recorded(all);
    }

    private PassChanges.Kind kindOf(Pass pass) {
        return switch (pass.status()) {
            case EXPIRED -> PassChanges.Kind.EXPIRED;
            case REPLACED -> PassChanges.Kind.REPLACED;
            default -> PassChanges.Kind.AMENDED;
        };
    }

    List<IssueResult> results() {
        return List.of(results);
    }

    private Pass newPass(IssuePass c, PassNumber number) {
        return new Pass(
                number,
                1,
                Pass.Status.ACTIVE,
                c.plate(),
                c.plateColour(),
                c.route(),
                c.goods(),
                c.validity(),
                c.issuer(),
                c.holder(),
                c.applicationId(),
                c.bulkId(),
                c.channel(),
                c.crew(),
                null,
                false,
                null,
                now,
                now);
    }

    private static List<Pass> byVehicle(Collection<Pass> passes) {
        return passes.stream()
                .sorted(Comparator.comparing(Pass::vehicle, VehicleKey.ORDER))
                .toList();
    }
}
