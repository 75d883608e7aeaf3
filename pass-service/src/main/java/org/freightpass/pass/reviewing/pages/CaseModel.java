package org.freightpass.pass.reviewing.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.freightpass.pass.MaskedCrew;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.applying.Applications;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.reviewing.Background;
import org.freightpass.pass.reviewing.DeskQueue;
import org.freightpass.pass.reviewing.Reason;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.scanning.ScanRule;
import org.freightpass.pass.scanning.Scans;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything about one application that its page shows. */
@Component
class CaseModel {
    private static final int BESIDE = 15;
    private static final int EARLIER = 5;
    private static final int HISTORY = 50;
    private final Applications applications;
    private final Registers.CrewSeal seal;
    private final Background background;
    private final DeskQueue queue;
    private final Queues queues;
    private final AuditTrail trail;
    private final Scans scans;
    private final Say say;
    private final Clock clock;

    CaseModel(
            Applications applications,
            Registers.CrewSeal seal,
            Background background,
            DeskQueue queue,
            Queues queues,
            AuditTrail trail,
            Scans scans,
            Say say,
            Clock clock) {
        this.applications = applications;
        this.seal = seal;
        this.background = background;
        this.queue = queue;
        this.queues = queues;
        this.trail = trail;
        this.scans = scans;
        this.say = say;
        this.clock = clock;
    }

    /** A live pass of the vehicle, in words. */
    record Live(String number, String type, Instant from, Instant until, boolean inTheWay) {}

    /** An application that was rejected before; its page is for its own desk only. */
    record Earlier(Row row, String why, Instant at, boolean reached) {}

    /** A line of the history. */
    record Event(Instant at, String who, String action) {}

    /** The pass to be amended, and what it has until then. */
    record Before(String number, List<CrewMember> crew, String via) {}

    void fill(
            ReviewCase reviewed, Filter filter, Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var request = reviewed.request();
        var english = Queues.english(locale);
        var form = form(reviewed);
        var crew = MaskedCrew.of(seal.open(request.crew()));
        var known = background.of(reviewed, clock.instant());
        model.addAttribute(
                "asked", queues.rows(List.of(reviewed), caller, locale).getFirst());
        model.addAttribute("request", request);
        model.addAttribute("form", form);
        model.addAttribute("crew", crew);
        model.addAttribute("via", Mending.via(request.via()));
        model.addAttribute(
                "colour",
                english ? request.plateColour().en() : request.plateColour().zh());
        model.addAttribute("before", before(request.amends()));
        model.addAttribute("known", known);
        model.addAttribute("live", live(known, english));
        model.addAttribute("earlier", earlier(reviewed, caller, locale));
        model.addAttribute("reasons", reviewed.reasons());
        model.addAttribute("history", history(reviewed, caller));
        model.addAttribute("scans", scans(reviewed));
        model.addAttribute("lines", Mending.lines(reviewed, form, crew, say, english));
        model.addAttribute("open", reviewed.status().open());
        model.addAttribute("seen", reviewed.submittedAt());
        model.addAttribute("filter", filter);
        model.addAttribute("rows", beside(filter, caller, locale));
        model.addAttribute("values", typed);
        model.addAttribute("was", was(typed, caller, locale));
    }

    private ApplicationForm form(ReviewCase reviewed) {
        return applications
                .find(reviewed.id())
                .orElseThrow(() -> new IllegalStateException("An application is gone: " + reviewed.id()))
                .form();
    }

    private @Nullable Before before(ReviewCase.@Nullable Amends amends) {
        return amends == null
                ? null
                : new Before(
                        PassNumbers.typed(amends.number()),
                        MaskedCrew.of(seal.open(amends.crew())),
                        Mending.via(amends.via()));
    }

    private static List<Live> live(Background.Known known, boolean english) {
        return known.live().stream()
                .map(pass -> new Live(
                        PassNumbers.typed(pass.number()),
                        english ? pass.type().en() : pass.type().zh(),
                        pass.from(),
                        pass.until(),
                        pass.inTheWay()))
                .toList();
    }

    private List<Earlier> earlier(ReviewCase reviewed, Caller caller, Locale locale) {
        var desk = Reviewers.desk(caller);
        return queue.refusedBefore(reviewed, EARLIER).stream()
                .map(one -> new Earlier(
                        queues.rows(List.of(one), caller, locale).getFirst(),
                        one.reasons().stream().map(Reason::text).findFirst().orElse(""),
                        one.changedAt(),
                        desk.reaches(one.desk())))
                .toList();
    }

    private List<Scans.Seen> scans(ReviewCase reviewed) {
        var pass = reviewed.passNumber();
        return pass == null ? List.of() : scans.of(pass, ScanRule.forgotten(clock.instant()));
    }

    private List<Event> history(ReviewCase reviewed, Caller caller) {
        var desk = Reviewers.desk(caller);
        var reader = new AuditReader.Operator(desk.division(), desk.department());
        var about = new AuditQuery("application", reviewed.id().toString(), null);
        return trail.read(reader, about, Long.MAX_VALUE, HISTORY).stream()
                .map(AuditTrail.Recorded::entry)
                .map(entry -> new Event(entry.at(), entry.who().name(), entry.action()))
                .toList();
    }

    private List<Row> beside(Filter filter, Caller caller, Locale locale) {
        return queues.rows(queues.cases(filter, caller, null, BESIDE), caller, locale);
    }

    private @Nullable Row was(Map<String, String> typed, Caller caller, Locale locale) {
        var id = Filter.id(typed.get("was"));
        return id == null
                ? null
                : queues.rows(queues.named(List.of(Objects.requireNonNull(id)), caller), caller, locale).stream()
                        .findFirst()
                        .orElse(null);
    }
}
