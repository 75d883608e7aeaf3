package org.freightpass.checkpoint.roads.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.roads.Regime;
import org.freightpass.checkpoint.roads.RegimeResult;
import org.freightpass.checkpoint.roads.RegimeRule;
import org.freightpass.checkpoint.roads.SetRegime;
import org.freightpass.checkpoint.roads.SettingRegimes;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/roads/regimes")
class RegimeController {
    private static final Set<String> KEEPERS = Set.of("TRANSPORT", "PS");

    private final SettingRegimes regimes;
    private final Clock clock;

    RegimeController(SettingRegimes regimes, Clock clock) {
        this.regimes = regimes;
        this.clock = clock;
    }

    /** Body of {@code PUT /roads/regimes}. */
    record RegimeRequest(
            @Nullable String area,
            @Nullable String ruleSet,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** A regime as it stands. */
    record RegimeAnswer(
            String area,
            int version,
            String ruleSet,
            Instant from,
            @Nullable Instant until,
            Instant changedAt) {
        static RegimeAnswer of(Regime regime) {
            return new RegimeAnswer(
                    regime.area().value(),
                    regime.version(),
                    regime.ruleSet(),
                    regime.from(),
                    regime.until(),
                    regime.changedAt());
        }
    }

    /** All regimes. */
    record RegimesAnswer(List<RegimeAnswer> items) {}

    @GetMapping
    RegimesAnswer all() {
        return new RegimesAnswer(regimes.all().stream().map(RegimeAnswer::of).toList());
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
    ResponseEntity<RegimeAnswer> set(@RequestBody RegimeRequest body, Caller caller) {
        var asked = read(body);
        return switch (regimes.set(asked, keeps(caller), clock.instant())) {
            case RegimeResult.Done done -> ResponseEntity.ok(RegimeAnswer.of(done.regime()));
            case RegimeResult.Refused refused -> problem(refused.rule()).response();
        };
    }

    private Problem problem(RegimeRule rule) {
        var problem =
                switch (rule) {
                    case RULE_SET_UNKNOWN ->
                        Problem.of(CheckpointProblem.RULE_SET_UNKNOWN)
                                .field("ruleSet")
                                .with("ruleSets", regimes.ruleSets());
                    case PERIOD_REVERSED ->
                        Problem.of(CheckpointProblem.PERIOD_REVERSED).field("until");
                    case OUTSIDE_DIVISION ->
                        Problem.of(CheckpointProblem.NOT_YOUR_DIVISION).field("area");
                };
        return problem.detail(rule.text()).with("rule", rule.id());
    }

    private static SetRegime read(RegimeRequest body) {
        var faults = new Faults();
        var area = faults.required("area", body.area(), PlaceCode::read);
        var ruleSet = faults.required("ruleSet", body.ruleSet());
        var from = faults.required("from", body.from());
        if (area == null || ruleSet == null || from == null) {
            throw faults.problem().exception();
        }
        // The beginning is part of the key, so it is kept as exactly as everybody can store it.
        return new SetRegime(area, ruleSet, from.truncatedTo(ChronoUnit.MILLIS), body.until());
    }

    private static @Nullable DivisionCode keeps(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return null;
        }
        var division = caller.division();
        if (division == null || caller.department() == null || !KEEPERS.contains(caller.department())) {
            throw Problem.of(CheckpointProblem.NOT_YOUR_DIVISION).field("area").exception();
        }
        return new DivisionCode(division);
    }
}
