package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.applying.ApplyingResult.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for other crew or places on the way of a live pass (AP-31). What is asked is an application that names the pass
 * and the version it was made on, reviewed like any other; what a whitelist covers is granted and the pass amended in
 * the same transaction. Stateless. The pass is locked first: of two who ask at once, one finds the other's.
 */
public class AmendingPasses {
    private final Applications applications;
    private final ApplicationChanges changes;
    private final Gathering gathering;
    private final Reviews reviews;

    public AmendingPasses(Applications applications, ApplicationChanges changes, Gathering gathering, Reviews reviews) {
        this.applications = applications;
        this.changes = changes;
        this.gathering = gathering;
        this.reviews = reviews;
    }

    /** What is to be changed; what is absent stays. The crew is given whole. */
    public record Wish(
            @Nullable List<ApplicationForm.CrewMember> crew,
            @Nullable List<String> via) {}

    /** IS-14: what is wrong with a wish of the department that issued the pass; nothing for an unknown pass. */
    public List<Finding> check(PassNumber number, Wish wish, Instant now) {
        return gathering
                .registers()
                .holding(number, now)
                .map(held -> wrong(read(form(held, wish, false), now), wish))
                .orElse(List.of());
    }

    /** The pass as its holder asks to have it amended; nothing for somebody else's or one that has ended. */
    public Optional<Registers.Holding> amendable(Applicant by, PassNumber number, Instant now) {
        return gathering
                .registers()
                .holding(number, now)
                .filter(Registers.Holding::live)
                .filter(held -> gathering.theirs(held.firm(), held.owner(), by));
    }

    /** The holder's wish: decided at once where a whitelist covers it, else put to review. */
    @Transactional
    public ApplyingResult ask(Applicant by, PassNumber number, Wish wish, Instant now) {
        var found = gathering.registers().lockHolding(number, now);
        if (found.isEmpty()) {
            return new ApplyingResult.Refused(Refusal.NO_SUCH_PASS);
        }
        var held = found.get();
        if (!gathering.theirs(held.firm(), held.owner(), by)) {
            return new ApplyingResult.Refused(Refusal.NOT_YOURS);
        }
        if (!held.live()) {
            return new ApplyingResult.Refused(Refusal.PASS_ENDED);
        }
        var read = read(form(held, wish, true), now);
        var wrong = wrong(read, wish);
        if (!wrong.isEmpty()) {
            return new ApplyingResult.Invalid(wrong);
        }
        var via = wish.via() == null
                ? held.pass().via()
                : read.via().stream().map(Reading::orElseThrow).toList();
        return read.form().crew().equals(held.crew()) && via.equals(held.pass().via())
                ? new ApplyingResult.Refused(Refusal.AMENDS_NOTHING)
                : submitted(by, held, read.form(), via, read.around().office().reviewDue(now), now);
    }

    private ApplyingResult submitted(
            Applicant by, Registers.Holding held, ApplicationForm form, List<PlaceCode> via, Instant due, Instant now) {
        var open = applications.lockAmendment(held.number());
        if (open.filter(one -> one.status() != Application.Status.RETURNED).isPresent()) {
            return new ApplyingResult.Refused(Refusal.AMENDMENT_OPEN);
        }
        var amends = new Application.Amends(
                held.number(), held.version(), held.crew(), held.pass().via());
        var accepted = along(held.pass(), via);
        var after = open.map(before -> before.askedAgain(form, accepted, amends, due, now))
                .orElseGet(() -> Application.submitted(by.subject(), form, accepted, amends, null, now)
                        .due(due));
        if (open.isEmpty()) {
            applications.add(List.of(after));
        } else {
            applications.replace(after);
        }
        changes.recorded(List.of(
                new ApplicationChanges.Change(ApplicationChanges.Kind.SUBMITTED, open.orElse(null), after, by)));
        reviews.submitted(List.of(after), now);
        return new ApplyingResult.Done(applications.find(after.id()).orElseThrow(), List.of());
    }

    private ReadForm read(ApplicationForm form, Instant now) {
        return ReadForm.of(form, gathering.around(form.firmId(), List.of(form), null, now));
    }

    /** Only what the wish names is looked at, and whether the firm may ask at all. */
    private static List<Finding> wrong(ReadForm read, Wish wish) {
        return ApplyingRule.check(read).stream()
                .filter(finding -> (wish.crew() != null && finding.about("crew"))
                        || (wish.via() != null && finding.about("route.via"))
                        || finding.about("firmId"))
                .toList();
    }

    /** The pass as a form, with what is to be changed; without its firm where the department asks. */
    private static ApplicationForm form(Registers.Holding held, Wish wish, boolean byHolder) {
        var pass = held.pass();
        var via = pass.via().stream().map(PlaceCode::value).toList();
        return new ApplicationForm(
                byHolder ? held.firm() : null,
                null,
                new ApplicationForm.Vehicle(
                        pass.plate().value(), pass.plateColour().name(), null, null, null),
                new ApplicationForm.Goods(pass.goods().name(), null, null),
                new ApplicationForm.Way(
                        pass.origin().value(),
                        pass.destination().value(),
                        Objects.requireNonNullElse(wish.via(), via),
                        pass.returnTrip()),
                Objects.requireNonNullElse(wish.crew(), held.crew()),
                null,
                null,
                pass.validFrom().toString(),
                pass.validUntil().toString(),
                false,
                pass.type().name(),
                null);
    }

    private static Application.Accepted along(Application.Accepted pass, List<PlaceCode> via) {
        return new Application.Accepted(
                pass.type(),
                pass.plate(),
                pass.plateColour(),
                pass.goods(),
                pass.origin(),
                pass.destination(),
                via,
                pass.returnTrip(),
                pass.validFrom(),
                pass.validUntil(),
                false,
                pass.desk());
    }
}
