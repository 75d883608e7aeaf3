package org.freightpass.checkpoint.checkpoints.web;

import java.util.Set;
import org.freightpass.checkpoint.checkpoints.Keeper;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.webkit.Caller;

/** Which part of the register a caller keeps. */
final class Keepers {
    private static final Set<String> DEPARTMENTS = Set.of("TRANSPORT", "PS");

    private Keepers() {}

    static Keeper of(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return new Keeper.Everywhere();
        }
        var division = caller.division();
        var department = caller.department();
        return caller.hasRole("OPERATOR") && division != null && department != null && DEPARTMENTS.contains(department)
                ? new Keeper.Of(new DivisionCode(division))
                : new Keeper.Nowhere();
    }
}
