package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rules of passes. A rule with a test is asked before each issue or change and gives its refusal; one without is
 * kept by the way passes are built and stored, and its text says what that is.
 */
public enum IssuingRule {
    ONE_LIVE_PASS(
            "IS-01",
            "A vehicle (plate and colour) has at most one live pass of a type at any instant, whatever the route.",
            "Notice of 14 April 2022: one vehicle, one pass, one route",
            PassRefusal.LIVE_PASS_EXISTS,
            issue(order -> order.inTheWay().isEmpty() || order.command().replaces())),
    REPLACING(
            "IS-02",
            "A pass that replaces ends the holder's live one in the same transaction: at once, or where the new one"
                    + " starts if that is later. Another holder's pass is never replaced.",
            "Decision: no source sets it",
            PassRefusal.LIVE_PASS_EXISTS,
            issue(order -> order.inTheWay().stream()
                    .allMatch(live -> live.holder().same(order.command().holder())
                            || order.command().channel() != Pass.Channel.ONLINE))),
    WHOLE_MINUTES(
            "IS-03",
            "Validity runs in whole minutes from its first to the first instant that is over: shown as until 23:59,"
                    + " over at 24:00.",
            "Decision: no source sets it",
            PassRefusal.VALIDITY_OVER,
            none()),
    NOT_OVER(
            "IS-04",
            "A pass whose validity is over is not issued any more.",
            "Decision: no source sets it",
            PassRefusal.VALIDITY_OVER,
            issue(order -> !order.command().validity().over(order.now()))),
    WITHIN_REACH(
            "IS-05",
            "A pass is suspended, resumed and revoked by the department that issued it, in its division or one above;"
                    + " it is cancelled by its holder.",
            "Notice of 14 April 2022: issued by the sector's department",
            PassRefusal.NOT_YOURS,
            change(wish -> switch (wish.change()) {
                case ChangePass.Cancel c -> wish.holder();
                case ChangePass.Amend amend -> amend.reviewedOn() != null || wish.governed();
                case ChangePass.Suspend s -> wish.governed();
                case ChangePass.Resume r -> wish.governed();
                case ChangePass.Revoke r -> wish.governed();
            })),
    ENDED_STAYS_ENDED(
            "IS-06",
            "A pass that was revoked, replaced, cancelled or has expired does not change any more.",
            "Decision: no source sets it",
            PassRefusal.PASS_ENDED,
            change(wish -> wish.pass().status().live())),
    SUSPEND_ACTIVE(
            "IS-07",
            "Only an active pass is suspended.",
            "Circuit-breaker of April 2022 (N17)",
            PassRefusal.NOT_ACTIVE,
            change(wish -> !(wish.change() instanceof ChangePass.Suspend)
                    || wish.pass().status() == Pass.Status.ACTIVE)),
    RESUME_SUSPENDED(
            "IS-08",
            "Only a suspended pass is resumed.",
            "Decision: no source sets it",
            PassRefusal.NOT_SUSPENDED,
            change(wish ->
                    !(wish.change() instanceof ChangePass.Resume) || wish.pass().status() == Pass.Status.SUSPENDED)),
    REASON_GIVEN(
            "IS-09",
            "Suspending and revoking give a reason; revoking says whether the pass was forged or misused.",
            "Decision: no source sets it",
            PassRefusal.REASON_MISSING,
            change(wish -> switch (wish.change()) {
                case ChangePass.Suspend suspend -> !suspend.reason().isBlank();
                case ChangePass.Revoke revoke -> !revoke.reason().isBlank();
                case ChangePass.Resume r -> true;
                case ChangePass.Cancel c -> true;
                case ChangePass.Amend a -> true;
            })),
    EXPIRED_AT_THE_MINUTE(
            "IS-10",
            "A pass is expired from the first instant that is over, whether or not that has been written down yet.",
            "Unified form: void at the end of its validity",
            PassRefusal.PASS_ENDED,
            none()),
    NUMBERED_BY_DIVISION(
            "IS-11",
            "The number is the issuing division and a serial of six digits: ascending for each division and type, from"
                    + " 000001, never used again, gaps allowed. Development zones issue under their city's code.",
            "Unified form, note 5",
            PassRefusal.UNKNOWN,
            none()),
    AMENDED_UNDER_REVIEW(
            "IS-12",
            "Crew and places on the way are amended by the department that issued the pass, or after its review of what the"
                    + " holder asks for; the number stays, the version grows.",
            "Decision: no source sets it",
            PassRefusal.NOT_YOURS,
            none()),
    AMENDS_SOMETHING(
            "IS-13",
            "An amendment names a crew, places on the way, or both.",
            "Decision: no source sets it",
            PassRefusal.AMENDS_NOTHING,
            change(wish ->
                    !(wish.change() instanceof ChangePass.Amend amend) || amend.crew() != null || amend.via() != null)),
    AMENDED_AS_APPLIED(
            "IS-14",
            "Amended crew and places on the way keep what an application's must: AP-07, AP-13 to AP-15, AP-17, AP-22, AP-28,"
                    + " AP-29.",
            "Notice of 14 April 2022: person and pass must match",
            PassRefusal.AMENDS_NOTHING,
            none()),
    AMENDED_AS_REVIEWED(
            "IS-15",
            "What was reviewed amends the version of the pass that it was asked for: a pass that has changed since is not"
                    + " amended.",
            "Decision: no source sets it",
            PassRefusal.PASS_CHANGED,
            change(wish -> !(wish.change() instanceof ChangePass.Amend amend)
                    || amend.reviewedOn() == null
                    || amend.reviewedOn() == wish.pass().version()));

    /** What is known when a pass is to be issued. */
    record Order(IssuePass command, List<Pass> inTheWay, Instant now) {}

    /** What is known when a pass is to be changed; the pass as it stands now. */
    record Wish(ChangePass change, Pass pass, boolean holder, boolean governed) {}

    private record Test(
            @Nullable Predicate<Order> order, @Nullable Predicate<Wish> wish) {}

    private final String id;
    private final String text;
    private final String source;
    private final PassRefusal refusal;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Test test;

    IssuingRule(String id, String text, String source, PassRefusal refusal, Test test) {
        this.id = id;
        this.text = text;
        this.source = source;
        this.refusal = refusal;
        this.test = test;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    static Optional<PassRefusal> refusing(Order order) {
        return Arrays.stream(values())
                .filter(rule -> rule.test.order != null && !rule.test.order.test(order))
                .map(rule -> rule.refusal)
                .findFirst();
    }

    static Optional<PassRefusal> refusing(Wish wish) {
        return Arrays.stream(values())
                .filter(rule -> rule.test.wish != null && !rule.test.wish.test(wish))
                .map(rule -> rule.refusal)
                .findFirst();
    }

    private static Test issue(Predicate<Order> allowed) {
        return new Test(allowed, null);
    }

    private static Test change(Predicate<Wish> allowed) {
        return new Test(null, allowed);
    }

    private static Test none() {
        return new Test(null, null);
    }
}
