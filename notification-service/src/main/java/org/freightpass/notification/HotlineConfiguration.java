package org.freightpass.notification;

import java.util.List;
import org.freightpass.notification.accountability.FollowingRemovals;
import org.freightpass.notification.accountability.Removals;
import org.freightpass.notification.briefing.Briefings;
import org.freightpass.notification.briefing.Figures;
import org.freightpass.notification.clocks.Callees;
import org.freightpass.notification.clocks.Clocks;
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.console.DeskCases;
import org.freightpass.notification.console.LookingOn;
import org.freightpass.notification.evidence.EvidenceFiles;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.following.FollowedCases;
import org.freightpass.notification.following.FollowingCases;
import org.freightpass.notification.following.Tries;
import org.freightpass.notification.knowing.Knowledge;
import org.freightpass.notification.knowing.LookingUp;
import org.freightpass.notification.people.KnowingPeople;
import org.freightpass.notification.people.Names;
import org.freightpass.notification.rota.Desks;
import org.freightpass.notification.rota.KeepingRota;
import org.freightpass.notification.rota.Shifts;
import org.freightpass.sealing.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases around the hotline, which know nothing of wiring. */
@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {
    @Bean
    Seal seal(
            @Value("${freight.hotline.sealing-key:}") String key,
            @Value("${freight.hotline.retired-keys:}") List<String> retired) {
        return Seal.of("freight.hotline.", "sealing-key", key, retired);
    }

    @Bean
    KeepingEvidence keepingEvidence(EvidenceFiles files) {
        return new KeepingEvidence(files);
    }

    @Bean
    RunningClocks runningClocks(Clocks clocks, Callees callees) {
        return new RunningClocks(clocks, callees);
    }

    @Bean
    LookingUp lookingUp(Knowledge knowledge) {
        return new LookingUp(knowledge);
    }

    @Bean
    FollowingCases followingCases(FollowedCases cases, Tries tries) {
        return new FollowingCases(cases, tries);
    }

    @Bean
    FollowingRemovals followingRemovals(Removals removals) {
        return new FollowingRemovals(removals);
    }

    @Bean
    Briefings briefings(Figures figures) {
        return new Briefings(figures);
    }

    @Bean
    LookingOn lookingOn(DeskCases cases) {
        return new LookingOn(cases);
    }

    @Bean
    KnowingPeople knowingPeople(Names names) {
        return new KnowingPeople(names);
    }

    @Bean
    KeepingRota keepingRota(Shifts shifts, Desks desks) {
        return new KeepingRota(shifts, desks);
    }
}
