package org.freightpass.pass.issuing.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.scanning.ScanRule;
import org.freightpass.pass.scanning.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to a pass and to the application it was issued for, from the trail, and where it was looked at on the
 * way; for its holder, without names.
 */
@Component
class LifeOfPass {
    private static final int MOST = 100;

    /**
     * Steps that say something to a holder, in the order in which they follow each other within one instant; what is
     * typed into a draft does not.
     */
    private static final List<String> TOLD = List.of(
            "application.submitted",
            "application.claimed",
            "application.returned",
            "application.approved",
            "pass.issued",
            "pass.amended",
            "pass.suspended",
            "pass.resumed",
            "pass.revoked",
            "pass.replaced",
            "pass.cancelled",
            "pass.expired");

    private final AuditTrail trail;
    private final Scans scans;
    private final Clock clock;

    LifeOfPass(AuditTrail trail, Scans scans, Clock clock) {
        this.trail = trail;
        this.scans = scans;
        this.clock = clock;
    }

    /** One step; {@code action} is the ending of its text's key, {@code place} the checkpoint's name if it was at one. */
    record Step(String action, Instant at, @Nullable String place) {}

    /** The oldest first. */
    List<Step> of(Pass pass) {
        var application = pass.applicationId() == null
                ? Stream.<AuditEntry>empty()
                : entries("application", pass.applicationId().toString());
        var told = Stream.concat(application, entries("pass", pass.number().value()))
                .filter(entry -> TOLD.contains(entry.action()))
                .map(entry -> new Step(entry.action(), entry.at(), null));
        return Stream.concat(told, scanned(pass))
                .sorted(Comparator.comparing(Step::at).thenComparingInt(step -> TOLD.indexOf(step.action())))
                .toList();
    }

    private Stream<Step> scanned(Pass pass) {
        return scans.of(pass.number(), ScanRule.forgotten(clock.instant())).stream()
                .map(seen -> new Step("scan." + seen.scan().told(), seen.scan().at(), seen.checkpoint()));
    }

    private Stream<AuditEntry> entries(String kind, String id) {
        return trail
                .read(new AuditReader.Administrator(), new AuditQuery(kind, id, null), Long.MAX_VALUE, MOST)
                .stream()
                .map(AuditTrail.Recorded::entry);
    }
}
