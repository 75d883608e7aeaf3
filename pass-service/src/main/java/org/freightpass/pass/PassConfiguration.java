package org.freightpass.pass;

import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.applying.AmendingPasses;
import org.freightpass.pass.applying.ApplicationChanges;
import org.freightpass.pass.applying.Applications;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.pass.applying.Gathering;
import org.freightpass.pass.applying.NeedCheck;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.applying.Reviews;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.IssuingPasses;
import org.freightpass.pass.issuing.PassChanges;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.Signatures;
import org.freightpass.pass.reviewing.Issuance;
import org.freightpass.pass.reviewing.KeepingSeasons;
import org.freightpass.pass.reviewing.ReviewCases;
import org.freightpass.pass.reviewing.ReviewChanges;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.pass.reviewing.Routing;
import org.freightpass.pass.reviewing.Seasons;
import org.freightpass.pass.roads.RoadConditions;
import org.freightpass.pass.roads.WayAhead;
import org.freightpass.pass.uploading.Intake;
import org.freightpass.pass.uploading.Sheets;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.Uploads;
import org.freightpass.webkit.PublicPaths;
import org.freightpass.webkit.openapi.CallExamples;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of applying, reviewing and issuing, which carry no wiring themselves. */
@Configuration(proxyBeanMethods = false)
class PassConfiguration {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.get("/api/v1/need-check", "/api/v1/directory/departments", "/api/v1/directory/goods");
    }

    @Bean
    CallExamples callExamples() {
        return new CallExamples(PassProblem.values());
    }

    @Bean
    Routing routing(Directory directory, PassSettings settings) {
        return new Routing(directory::departmentFor, new DivisionCode(settings.province()));
    }

    @Bean
    IssuingPasses issuingPasses(Passes passes, PassChanges changes, Signatures signatures) {
        return new IssuingPasses(passes, changes, signatures);
    }

    @Bean
    ChangingPasses changingPasses(Passes passes, PassChanges changes, Holders holders, Signatures signatures) {
        return new ChangingPasses(passes, changes, holders, signatures);
    }

    @Bean
    ReviewingApplications reviewingApplications(ReviewCases cases, ReviewChanges changes, Issuance issuance) {
        return new ReviewingApplications(cases, changes, issuance);
    }

    @Bean
    KeepingSeasons keepingSeasons(Seasons seasons) {
        return new KeepingSeasons(seasons);
    }

    @Bean
    NeedCheck needCheck(Registers registers, Regimes regimes, PassSettings settings) {
        return new NeedCheck(registers, regimes, new DivisionCode(settings.province()));
    }

    @Bean
    WayAhead wayAhead(RoadConditions conditions) {
        return new WayAhead(conditions);
    }

    @Bean
    Gathering gathering(Registers registers, Regimes regimes, Applications applications, PassSettings settings) {
        return new Gathering(registers, regimes, applications, new DivisionCode(settings.province()));
    }

    @Bean
    DraftingApplications draftingApplications(
            Applications applications, ApplicationChanges changes, Gathering gathering) {
        return new DraftingApplications(applications, changes, gathering);
    }

    @Bean
    SubmittingApplications submittingApplications(
            Applications applications,
            ApplicationChanges changes,
            Gathering gathering,
            Reviews reviews,
            DraftingApplications drafting) {
        return new SubmittingApplications(applications, changes, gathering, reviews, drafting);
    }

    @Bean
    AmendingPasses amendingPasses(
            Applications applications, ApplicationChanges changes, Gathering gathering, Reviews reviews) {
        return new AmendingPasses(applications, changes, gathering, reviews);
    }

    @Bean
    UploadingFleets uploadingFleets(Sheets sheets, Uploads uploads, Intake intake) {
        return new UploadingFleets(sheets, uploads, intake);
    }
}
