package org.freightpass.checkpoint.roads.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.roads.Regime;
import org.freightpass.checkpoint.roads.RegimeResult;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadRule;
import org.freightpass.checkpoint.roads.RoadsAhead;
import org.freightpass.checkpoint.roads.SetRegime;
import org.freightpass.checkpoint.roads.SettingRegimes;
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
    private final SettingRegimes regimes;
    private final RoadsAhead ahead;
    private final Clock clock;

    RegimeController(SettingRegimes regimes, RoadsAhead ahead, Clock clock) {
        this.regimes = regimes;
        this.ahead = ahead;
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

    /** A county that is affected and has no regime in force. */
    record ProposalAnswer(String county, RoadEntry.RiskArea.Level highest, String rule) {}

    /** Where a regime is proposed. */
    record ProposalsAnswer(List<ProposalAnswer> items) {}

    @GetMapping("/proposals")
    ProposalsAnswer proposals() {
        return new ProposalsAnswer(ahead.affected(clock.instant()).stream()
                .filter(affected -> !affected.regime())
                .map(affected -> new ProposalAnswer(
                        affected.county().value(), affected.highest(), RoadRule.COUNTY_AFFECTED.id()))
                .toList());
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
    ResponseEntity<RegimeAnswer> set(@RequestBody RegimeRequest body, Caller caller) {
        var asked = read(body);
        return switch (regimes.set(asked, RoadKeepers.keptBy(caller), clock.instant())) {
            case RegimeResult.Done done -> ResponseEntity.ok(RegimeAnswer.of(done.regime()));
            case RegimeResult.Refused refused -> problem(refused.rule()).response();
        };
    }

    private Problem problem(RoadRule rule) {
        var problem = RoadDesk.problem(rule);
        return rule == RoadRule.RULE_SET_UNKNOWN ? problem.with("ruleSets", regimes.ruleSets()) : problem;
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
}
