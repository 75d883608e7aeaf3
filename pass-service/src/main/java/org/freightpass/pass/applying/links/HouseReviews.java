package org.freightpass.pass.applying.links;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.Reviews;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.pass.reviewing.ReviewingRule;
import org.springframework.stereotype.Component;

/** Hands submitted applications to the feature that reviews, within the submission's transaction. */
@Component
class HouseReviews implements Reviews {
    private final ReviewingApplications reviewing;
    private final Whitelist whitelist;

    HouseReviews(ReviewingApplications reviewing, Whitelist whitelist) {
        this.reviewing = reviewing;
        this.whitelist = whitelist;
    }

    @Override
    public int submitted(List<Application> applications, Instant now) {
        var covered = new HashMap<Key, Boolean>();
        var ids = applications.stream()
                .filter(application -> covered(application, covered, now))
                .map(Application::id)
                .toList();
        return ids.isEmpty()
                ? 0
                : (int) reviewing.approve(ids, Reviewer.WHITELIST, now).stream()
                        .filter(result -> result instanceof ReviewResult.Done)
                        .count();
    }

    /** A firm and its goods, asked once for a whole fleet. */
    private record Key(UUID firm, GoodsCategory goods) {}

    private boolean covered(Application application, Map<Key, Boolean> known, Instant now) {
        var firm = application.form().firmId();
        var accepted = application.accepted();
        return firm != null
                && accepted != null
                && ReviewingRule.mayBeAutomatic(accepted.type())
                && known.computeIfAbsent(
                        new Key(firm, accepted.goods()), key -> whitelist.covers(key.firm(), key.goods(), now));
    }

    @Override
    public Optional<String> approveAtDesk(
            Application application, Applicant operator, Surroundings.Desk desk, Instant now) {
        var reviewer = new Reviewer(operator.subject(), operator.name(), new Desk(desk.department(), desk.division()));
        return switch (reviewing
                .approve(List.of(application.id()), reviewer, now)
                .getFirst()) {
            case ReviewResult.Done d -> Optional.empty();
            case ReviewResult.Refused refused -> Optional.of(refused.refusal().text());
            case ReviewResult.NotIssued not -> Optional.of(not.text());
        };
    }
}
