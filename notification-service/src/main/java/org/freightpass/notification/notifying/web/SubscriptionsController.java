package org.freightpass.notification.notifying.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.KeepingSubscriptions;
import org.freightpass.notification.notifying.KeepingSubscriptions.Choice;
import org.freightpass.notification.notifying.KeepingSubscriptions.Fault;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a firm wants to be told: its own people and administrators change it, supervisors see it. */
@RestController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionsController {
    private final KeepingSubscriptions keeping;
    private final FollowingNotices following;

    SubscriptionsController(KeepingSubscriptions keeping, FollowingNotices following) {
        this.keeping = keeping;
        this.following = following;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FIRM', 'SUPERVISOR', 'ADMIN')")
    ResponseEntity<SubscriptionResponse> show(@RequestParam @Nullable String firmId, Caller caller) {
        String firm = firm(firmId, caller);
        return keeping.of(firm)
                .map(found -> ResponseEntity.ok(SubscriptionResponse.of(found, null)))
                .orElseGet(() -> unknown(firm).response());
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('FIRM', 'ADMIN')")
    ResponseEntity<SubscriptionResponse> choose(
            @RequestParam @Nullable String firmId, @RequestBody SubscriptionRequest request, Caller caller) {
        String firm = firm(firmId, caller);
        Choice choice = request.choice(firm);
        List<Fault> faults = keeping.faults(choice);
        if (!faults.isEmpty()) {
            return problem(faults).response();
        }
        return keeping.keep(choice)
                .map(kept -> ResponseEntity.ok(SubscriptionResponse.of(kept.subscription(), kept.secret())))
                .orElseGet(() -> unknown(firm).response());
    }

    /** The firm that is meant; a firm's people may leave it out while they act for one only. */
    private String firm(@Nullable String firmId, Caller caller) {
        boolean all = caller.hasRole("ADMIN") || caller.hasRole("SUPERVISOR");
        Set<String> own = new TreeSet<>(following.firmsOf(caller.username()));
        if (firmId != null) {
            if (all || own.contains(firmId)) {
                return firmId;
            }
            throw unknown(firmId).exception();
        }
        if (own.size() == 1) {
            return own.iterator().next();
        }
        throw Problem.of(CommonProblem.FIELD_MISSING)
                .field("firmId")
                .detail("Say which firm is meant" + (own.isEmpty() ? "." : ", one of " + own + "."))
                .exception();
    }

    private static Problem unknown(String firmId) {
        return Problem.of(NotificationProblem.FIRM_UNKNOWN).detail("There is no firm " + firmId + " of yours.");
    }

    private static Problem problem(List<Fault> faults) {
        Fault first = faults.getFirst();
        Problem problem = Problem.of(NotificationProblem.SUBSCRIPTION_INVALID)
                .field(first.field())
                .detail(first.text());
        for (Fault fault : faults) {
            problem = problem.error(fault.field(), NotificationProblem.SUBSCRIPTION_INVALID.code(), fault.text());
        }
        return problem;
    }
}
