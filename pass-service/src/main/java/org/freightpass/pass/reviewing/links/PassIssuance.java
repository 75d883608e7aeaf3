package org.freightpass.pass.reviewing.links;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangeResult;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.IssuePass;
import org.freightpass.pass.issuing.IssueResult;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.IssuingPasses;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.PassRefusal;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.Route;
import org.freightpass.pass.issuing.Validity;
import org.freightpass.pass.reviewing.Issuance;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.Reviewer;
import org.springframework.stereotype.Component;

/** Has the passes of approved cases issued, or amended, by the feature next door. */
@Component
class PassIssuance implements Issuance {
    private static final Outcome FREE = new Outcome(null, null, "", null);
    private final IssuingPasses issuing;
    private final ChangingPasses changing;
    private final Passes passes;

    PassIssuance(IssuingPasses issuing, ChangingPasses changing, Passes passes) {
        this.issuing = issuing;
        this.changing = changing;
        this.passes = passes;
    }

    @Override
    public List<Outcome> issue(List<ReviewCase> cases, Reviewer by, Instant now) {
        var desk = by.desk();
        var actor = new Actor(
                by.subject(),
                by.subject(),
                by.name(),
                desk == null ? null : new Issuer(desk.division(), desk.department()));
        var outcomes = new HashMap<UUID, Outcome>();
        var asked = cases.stream().filter(one -> one.request().amends() == null).toList();
        if (!asked.isEmpty()) {
            var issued = issuing.issue(
                    asked.stream().map(one -> command(one, by.roadside())).toList(), actor, now);
            for (var i = 0; i < asked.size(); i++) {
                outcomes.put(asked.get(i).id(), outcome(issued.get(i)));
            }
        }
        amended(cases, actor, now, outcomes);
        return cases.stream()
                .map(one -> Objects.requireNonNull(outcomes.get(one.id())))
                .toList();
    }

    @Override
    public List<Outcome> foresee(List<ReviewCase> cases, Instant now) {
        var asked = cases.stream().filter(one -> one.request().amends() == null).toList();
        var outcomes = new HashMap<UUID, Outcome>();
        var refused =
                issuing.foresee(asked.stream().map(one -> command(one, false)).toList(), now);
        for (var i = 0; i < asked.size(); i++) {
            outcomes.put(
                    asked.get(i).id(), refused.get(i).map(PassIssuance::outcome).orElse(FREE));
        }
        return cases.stream()
                .map(one -> Objects.requireNonNullElseGet(outcomes.get(one.id()), () -> amendable(one, now)))
                .toList();
    }

    private Outcome amendable(ReviewCase one, Instant now) {
        var amends = Objects.requireNonNull(one.request().amends());
        var pass = passes.find(amends.number()).map(found -> found.at(now));
        if (pass.isEmpty() || !pass.get().status().live()) {
            return refused(PassRefusal.PASS_ENDED);
        }
        return pass.get().version() == amends.version() ? FREE : refused(PassRefusal.PASS_CHANGED);
    }

    private static Outcome refused(PassRefusal refusal) {
        return new Outcome(null, refusal.name(), refusal.text(), null);
    }

    /** In the order of the numbers, as everybody locks passes. */
    private void amended(List<ReviewCase> cases, Actor by, Instant now, Map<UUID, Outcome> outcomes) {
        var byNumber = new TreeMap<String, ReviewCase>();
        for (var one : cases) {
            var amends = one.request().amends();
            if (amends != null) {
                byNumber.put(amends.number().value(), one);
            }
        }
        byNumber.forEach((number, one) -> outcomes.put(one.id(), amended(new PassNumber(number), one, by, now)));
    }

    private Outcome amended(PassNumber number, ReviewCase reviewed, Actor by, Instant now) {
        var request = reviewed.request();
        var version = Objects.requireNonNull(request.amends()).version();
        var wish = new ChangePass.Amend(request.crew(), request.via(), version);
        return switch (changing.change(List.of(number), wish, by, now).getFirst()) {
            case ChangeResult.Changed changed -> new Outcome(changed.pass().number(), null, "", null);
            case ChangeResult.Refused refused ->
                new Outcome(null, refused.refusal().name(), refused.refusal().text(), null);
        };
    }

    private static IssuePass command(ReviewCase reviewed, boolean roadside) {
        var request = reviewed.request();
        return new IssuePass(
                request.type(),
                request.plate(),
                request.plateColour(),
                new Route(request.origin(), request.destination(), request.via(), request.returnTrip()),
                request.goods(),
                new Validity(request.validFrom(), request.validUntil()),
                new Issuer(reviewed.desk().division(), reviewed.desk().department()),
                new Pass.Holder(request.owner(), request.firm()),
                reviewed.id(),
                request.bulk(),
                channel(request, roadside),
                request.crew(),
                request.replaces());
    }

    private static Pass.Channel channel(ReviewCase.Request request, boolean roadside) {
        if (roadside) {
            return Pass.Channel.CHECKPOINT_DESK;
        }
        return request.atDesk() ? Pass.Channel.OFFLINE_DESK : Pass.Channel.ONLINE;
    }

    private static Outcome outcome(IssueResult result) {
        return switch (result) {
            case IssueResult.Issued issued -> new Outcome(issued.pass().number(), null, "", null);
            case IssueResult.Refused refused ->
                new Outcome(null, refused.refusal().name(), refused.refusal().text(), refused.live());
        };
    }
}
