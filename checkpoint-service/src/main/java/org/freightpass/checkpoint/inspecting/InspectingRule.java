package org.freightpass.checkpoint.inspecting;

import static org.freightpass.checkpoint.inspecting.Action.CALL_HEALTH;
import static org.freightpass.checkpoint.inspecting.Action.CALL_ISSUER;
import static org.freightpass.checkpoint.inspecting.Action.CALL_POLICE;
import static org.freightpass.checkpoint.inspecting.Action.COMPLETE_ARRIVAL_NOTICE;
import static org.freightpass.checkpoint.inspecting.Action.DISINFECT_GOODS;
import static org.freightpass.checkpoint.inspecting.Action.FLAG_MISUSE;
import static org.freightpass.checkpoint.inspecting.Action.OFFER_APPLICATION;
import static org.freightpass.checkpoint.inspecting.Action.RETAIN_DOCUMENT;
import static org.freightpass.checkpoint.inspecting.Action.RETYPE_NUMBER;
import static org.freightpass.checkpoint.inspecting.Action.SHOW_CODE_APPEAL;
import static org.freightpass.checkpoint.inspecting.Action.TAKE_ANTIGEN;
import static org.freightpass.checkpoint.inspecting.Action.TAKE_PCR;
import static org.freightpass.checkpoint.inspecting.Action.TRACK_PCR;
import static org.freightpass.checkpoint.inspecting.Outcome.COMPLETE_ON_SITE;
import static org.freightpass.checkpoint.inspecting.Outcome.HOLD_HEALTH;
import static org.freightpass.checkpoint.inspecting.Outcome.REFER_POLICE;
import static org.freightpass.checkpoint.inspecting.Outcome.RELEASE;
import static org.freightpass.checkpoint.inspecting.Outcome.SAMPLE_AND_RELEASE;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.freightpass.checkpoint.inspecting.RegisteredPass.State;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of the roadside; the name of the constant is the reason that an answer gives. Refusals end an inspection
 * before it begins. Of the rules about health all that apply are said and the gravest outcome wins; of those about the
 * pass the first that applies gives the standing, so their order here is the order of {@link Standing}.
 */
@SuppressWarnings("ImmutableEnumChecker") // The conditions are functions without state.
public enum InspectingRule {
    CHECKPOINT_NOT_APPROVED("CP-01", Part.REFUSAL, (s, r) -> !s.place().isApprovedAt(s.at())),
    PERSONS_MISSING(
            "CP-02",
            Part.REFUSAL,
            (s, r) -> s.persons().isEmpty() && !s.journey().emergencyPermit()),

    EMERGENCY_TRANSPORT("CP-03", RELEASE, (s, r) -> s.journey().emergencyPermit()),
    CHECKS_ABOLISHED("CP-04", RELEASE, (s, r) -> true),
    TEMPERATURE_ABNORMAL("CP-05", HOLD_HEALTH, InspectingRule::hasFever, CALL_HEALTH),
    HEALTH_CODE_NOT_GREEN(
            "CP-06",
            HOLD_HEALTH,
            (s, r) -> s.anyone((person, at) -> r.holdingCodes().contains(person.healthCode())),
            CALL_HEALTH,
            DISINFECT_GOODS,
            SHOW_CODE_APPEAL),
    TEST_POSITIVE("CP-07", HOLD_HEALTH, InspectingRule::hasPositive, CALL_HEALTH, DISINFECT_GOODS),
    HEALTH_CODE_UNAVAILABLE(
            "CP-08", RELEASE, (s, r) -> s.anyone((person, at) -> person.healthCode() == Person.HealthCode.UNKNOWN)),
    HEALTH_CLEAR("CP-09", RELEASE, InspectingRule::isClear),
    TEST_OLDER_THAN_48H(
            "CP-10",
            SAMPLE_AND_RELEASE,
            (s, r) -> due(s, r, person -> person.lastTest() != null && !isSampleBegun(person)),
            TAKE_PCR,
            TAKE_ANTIGEN),
    NO_TEST(
            "CP-11",
            SAMPLE_AND_RELEASE,
            (s, r) -> due(s, r, person -> person.lastTest() == null && !isSampleBegun(person)),
            TAKE_PCR,
            TAKE_ANTIGEN),
    PCR_MISSING("CP-12", SAMPLE_AND_RELEASE, (s, r) -> due(s, r, p -> isSampleBegun(p) && !p.pcrTakenHere()), TAKE_PCR),
    ANTIGEN_MISSING(
            "CP-13",
            SAMPLE_AND_RELEASE,
            (s, r) -> due(s, r, p -> p.pcrTakenHere() && p.antigen() == null),
            TAKE_ANTIGEN),
    ANTIGEN_NEGATIVE("CP-14", RELEASE, (s, r) -> s.anyone((person, at) -> person.isSampledHere()), TRACK_PCR),
    CHECKED_EARLIER("CP-15", RELEASE, (s, r) -> !s.lacking(r).isEmpty() && s.isSampledEarlier(r)),
    ARRIVAL_NOTICE_MISSING(
            "CP-16",
            COMPLETE_ON_SITE,
            (s, r) -> !s.journey().emergencyPermit()
                    && !s.journey().arrivalNotice()
                    && s.anyone((person, at) -> person.itineraryStarred()),
            COMPLETE_ARRIVAL_NOTICE),

    PASS_NOT_IN_REGISTER(
            "CP-17",
            Standing.UNKNOWN,
            REFER_POLICE,
            (s, r) -> inVain(s) && s.presented().claimsHome() && s.presented().viewFresh(),
            CALL_POLICE),
    VIEW_STALE(
            "CP-18", Standing.UNVERIFIED, (s, r) -> inVain(s) && s.presented().claimsHome(), CALL_ISSUER),
    ISSUER_UNKNOWN("CP-19", Standing.UNVERIFIED, (s, r) -> inVain(s) && !isUnified(s), CALL_ISSUER),
    PASS_OF_OTHER_PROVINCE("CP-20", Standing.FOREIGN, (s, r) -> inVain(s), CALL_ISSUER),
    PASS_REVOKED("CP-21", Standing.REVOKED, in(State.REVOKED), RETAIN_DOCUMENT, OFFER_APPLICATION),
    PASS_REPLACED("CP-22", Standing.REPLACED, in(State.REPLACED)),
    PASS_CANCELLED("CP-23", Standing.CANCELLED, in(State.CANCELLED), OFFER_APPLICATION),
    PASS_SUSPENDED("CP-24", Standing.SUSPENDED, in(State.SUSPENDED)),
    PASS_EXPIRED("CP-25", Standing.EXPIRED, held((p, s) -> p.isOverAt(s.at())), OFFER_APPLICATION),
    PASS_NOT_YET_VALID("CP-26", Standing.NOT_YET_VALID, held((p, s) -> s.at().isBefore(p.validFrom()))),
    VEHICLE_MISMATCH(
            "CP-27", Standing.VEHICLE_MISMATCH, held((p, s) -> !s.vehicle().isThatOf(p)), FLAG_MISUSE),
    ROUTE_MISMATCH("CP-28", Standing.ROUTE_MISMATCH, held((p, s) -> s.isOffRoute(p)), OFFER_APPLICATION),
    PASS_VALID("CP-29", Standing.VALID, held((p, s) -> true)),
    NO_PASS("CP-30", Standing.NONE, (s, r) -> !s.journey().emergencyPermit(), OFFER_APPLICATION),

    NUMBER_NOT_FOUND("CP-31", Part.NOTE, (s, r) -> s.presented().isTypedInVain() && s.pass() != null, RETYPE_NUMBER),
    VIEW_BEHIND("CP-32", Part.NOTE, (s, r) -> s.presented().behind()),
    CLOCK_OFF("CP-33", Part.NOTE, (s, r) -> s.clockOff().compareTo(r.clockTolerance()) > 0);

    /** What a rule is about. */
    public enum Part {
        REFUSAL,
        HEALTH,
        PASS,
        NOTE
    }

    private final String id;
    private final Part part;
    private final Outcome outcome;
    private final @Nullable Standing standing;
    private final BiPredicate<Situation, RuleSet> condition;
    private final List<Action> actions;

    InspectingRule(
            String id,
            Part part,
            Outcome outcome,
            @Nullable Standing standing,
            BiPredicate<Situation, RuleSet> condition,
            List<Action> actions) {
        this.id = id;
        this.part = part;
        this.outcome = outcome;
        this.standing = standing;
        this.condition = condition;
        this.actions = actions;
    }

    InspectingRule(String id, Part part, BiPredicate<Situation, RuleSet> condition, Action... actions) {
        this(id, part, RELEASE, null, condition, List.of(actions));
    }

    InspectingRule(String id, Outcome outcome, BiPredicate<Situation, RuleSet> condition, Action... actions) {
        this(id, Part.HEALTH, outcome, null, condition, List.of(actions));
    }

    InspectingRule(String id, Standing standing, BiPredicate<Situation, RuleSet> condition, Action... actions) {
        this(id, Part.PASS, RELEASE, standing, condition, List.of(actions));
    }

    InspectingRule(
            String id,
            Standing standing,
            Outcome outcome,
            BiPredicate<Situation, RuleSet> condition,
            Action... actions) {
        this(id, Part.PASS, outcome, standing, condition, List.of(actions));
    }

    public String id() {
        return id;
    }

    public Part part() {
        return part;
    }

    public List<Action> actions() {
        return actions;
    }

    Outcome outcome() {
        return outcome;
    }

    Standing standing() {
        return standing == null ? Standing.NONE : standing;
    }

    boolean appliesTo(Situation situation, RuleSet rules) {
        return condition.test(situation, rules);
    }

    private static boolean hasFever(Situation s, RuleSet rules) {
        return s.anyone((person, at) -> person.temperature().compareTo(rules.temperatureLimit()) >= 0);
    }

    private static boolean hasPositive(Situation s, RuleSet rules) {
        return s.anyone((person, at) -> person.isPositive());
    }

    private static boolean isClear(Situation s, RuleSet rules) {
        return !s.persons().isEmpty()
                && !hasFever(s, rules)
                && !hasPositive(s, rules)
                && !s.anyone((person, at) ->
                        person.healthCode() != Person.HealthCode.GREEN || !person.hasCurrentTest(at, rules));
    }

    private static boolean isSampleBegun(Person person) {
        return person.pcrTakenHere() || person.antigen() != null;
    }

    private static boolean due(Situation s, RuleSet rules, Predicate<Person> who) {
        return !s.journey().emergencyPermit() && s.lacking(rules).stream().anyMatch(who) && !s.isSampledEarlier(rules);
    }

    /** A number was typed that the view does not hold, and no live pass of the plate counts in its stead. */
    private static boolean inVain(Situation s) {
        return s.presented().isTypedInVain() && s.pass() == null;
    }

    private static boolean isUnified(Situation s) {
        var typed = s.presented().typed();
        return typed != null && typed.type() == PassType.UNIFIED;
    }

    private static BiPredicate<Situation, RuleSet> held(BiPredicate<RegisteredPass, Situation> condition) {
        return (s, r) -> s.pass() != null && condition.test(s.pass(), s);
    }

    private static BiPredicate<Situation, RuleSet> in(State state) {
        return held((pass, s) -> pass.state() == state);
    }
}
