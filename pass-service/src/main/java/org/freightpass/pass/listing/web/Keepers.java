package org.freightpass.pass.listing.web;

import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** The caller as a keeper of the lists. Stateless. */
final class Keepers {

    private Keepers() {}

    static Keeper of(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return new Keeper(caller.subject(), caller.name(), new Keeper.Everywhere());
        }
        DivisionCode division = DivisionCode.read(caller.division())
                .good()
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                        .detail("Your account names no division.")
                        .exception());
        return new Keeper(caller.subject(), caller.name(), new Keeper.Within(division));
    }

    /** How far the keeper sees; absent is everywhere. */
    static @Nullable DivisionCode scope(Keeper keeper) {
        return switch (keeper.office()) {
            case Keeper.Everywhere e -> null;
            case Keeper.Within within -> within.division();
        };
    }
}
