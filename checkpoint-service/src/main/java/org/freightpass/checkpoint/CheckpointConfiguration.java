package org.freightpass.checkpoint;

import java.time.Clock;
import org.freightpass.checkpoint.checkpoints.Announcements;
import org.freightpass.checkpoint.checkpoints.Checkpoints;
import org.freightpass.checkpoint.checkpoints.KeepingRegister;
import org.freightpass.checkpoint.checkpoints.ReadingReports;
import org.freightpass.checkpoint.checkpoints.RemovalPhotos;
import org.freightpass.checkpoint.checkpoints.Reports;
import org.freightpass.checkpoint.inspecting.Codes;
import org.freightpass.checkpoint.inspecting.Inspecting;
import org.freightpass.checkpoint.inspecting.Inspections;
import org.freightpass.checkpoint.inspecting.LocalKnowledge;
import org.freightpass.checkpoint.inspecting.Rules;
import org.freightpass.checkpoint.inspecting.Sandbox;
import org.freightpass.checkpoint.offline.KitContents;
import org.freightpass.checkpoint.offline.PackingKits;
import org.freightpass.checkpoint.offline.SyncLimits;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.roads.KeepingRoads;
import org.freightpass.checkpoint.roads.KnownRoads;
import org.freightpass.checkpoint.roads.Regimes;
import org.freightpass.checkpoint.roads.RoadEntries;
import org.freightpass.checkpoint.roads.RoadNews;
import org.freightpass.checkpoint.roads.RoadsAhead;
import org.freightpass.checkpoint.roads.SettingRegimes;
import org.freightpass.checkpoint.stopping.FollowingDecisions;
import org.freightpass.checkpoint.stopping.KnownVehicles;
import org.freightpass.checkpoint.stopping.StoppingAlerts;
import org.freightpass.checkpoint.stopping.Stops;
import org.freightpass.contracts.DivisionCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases, so that the features stay free of it, and makes the topics that this service reads or writes. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    CurrentTrust currentTrust(CheckpointSettings settings, LocalView view) {
        return new CurrentTrust(PinnedRoots.read(settings.pinnedRoots()), view::lists);
    }

    @Bean
    Inspecting inspecting(
            LocalKnowledge known, Codes codes, Inspections inspections, Rules rules, CheckpointSettings settings) {
        return new Inspecting(known, codes, inspections, rules, defaults(settings));
    }

    /** For makers of scanners, where it is switched on. */
    @Bean
    @ConditionalOnProperty("freight.checkpoint.sandbox")
    Sandbox sandbox(LocalKnowledge known, Rules rules, CheckpointSettings settings) {
        return new Sandbox(known, rules, defaults(settings));
    }

    private static Inspecting.Defaults defaults(CheckpointSettings settings) {
        return new Inspecting.Defaults(new DivisionCode(settings.province()), settings.defaultRuleSet());
    }

    @Bean
    PackingKits packingKits(KitContents contents, CheckpointSettings settings) {
        return new PackingKits(contents, settings.offline().kitLasts());
    }

    @Bean
    SyncLimits syncLimits(CheckpointSettings settings) {
        return new SyncLimits(settings.offline().mostScans(), settings.offline().oldestScan());
    }

    @Bean
    KeepingRegister keepingRegister(
            Checkpoints checkpoints, RemovalPhotos photos, Reports reports, Announcements announcements) {
        return new KeepingRegister(checkpoints, photos, reports, announcements);
    }

    @Bean
    ReadingReports readingReports(Reports reports) {
        return new ReadingReports(reports);
    }

    @Bean
    SettingRegimes settingRegimes(Regimes regimes, RoadNews news, Rules rules) {
        return new SettingRegimes(regimes, news, rules.sets());
    }

    @Bean
    KeepingRoads keepingRoads(RoadEntries entries, RoadNews news) {
        return new KeepingRoads(entries, news);
    }

    @Bean
    RoadsAhead roadsAhead(KnownRoads known) {
        return new RoadsAhead(known);
    }

    @Bean
    FollowingDecisions followingDecisions(Stops stops, KnownVehicles vehicles, StoppingAlerts alerts) {
        return new FollowingDecisions(stops, vehicles, alerts);
    }
}
