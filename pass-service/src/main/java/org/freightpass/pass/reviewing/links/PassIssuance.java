package org.freightpass.pass.reviewing.links;

import java.time.Instant;
import java.util.List;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.IssuePass;
import org.freightpass.pass.issuing.IssueResult;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.IssuingPasses;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Route;
import org.freightpass.pass.issuing.Validity;
import org.freightpass.pass.reviewing.Issuance;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.Reviewer;
import org.springframework.stereotype.Component;

/** Has the passes of approved cases issued by the feature next door. */
@Component
class PassIssuance implements Issuance {
    private final IssuingPasses issuing;

    PassIssuance(IssuingPasses issuing) {
        this.issuing = issuing;
    }

    @Override
    public List<Outcome> issue(List<ReviewCase> cases, Reviewer by, Instant now) {
        var desk = by.desk();
        var actor = new Actor(
                by.subject(),
                by.subject(),
                by.name(),
                desk == null ? null : new Issuer(desk.division(), desk.department()));
        return issuing
                .issue(cases.stream().map(each -> command(each, by.roadside())).toList(), actor, now)
                .stream()
                .map(PassIssuance::outcome)
                .toList();
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
