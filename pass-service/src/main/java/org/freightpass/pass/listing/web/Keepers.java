package org.freightpass.pass.listing.web;

import org.freightpass.pass.listing.Keeper;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** The caller as a keeper of the lists. Stateless. */
final class Keepers {

    private Keepers() {}

    static Keeper of(Caller caller) {
        return Keeper.of(caller.subject(), caller.name(), caller.hasRole("ADMIN"), caller.division())
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                        .detail("Your account names no division.")
                        .exception());
    }
}
