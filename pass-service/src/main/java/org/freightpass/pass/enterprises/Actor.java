package org.freightpass.pass.enterprises;

import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a change and in what capacity.
 *
 * @param division how far an operator's office reaches; absent for all others
 */
public record Actor(
        Person person,
        String name,
        Capacity capacity,
        @Nullable DivisionCode division) {

    /** What a person acts as. */
    public enum Capacity {
        FIRM,
        OPERATOR,
        ADMIN
    }

    /** EN-05: an operator's office covers its division and what lies below; an administrator's everything. */
    boolean governs(DivisionCode place) {
        return switch (capacity) {
            case ADMIN -> true;
            case OPERATOR -> division != null && division.covers(place);
            case FIRM -> false;
        };
    }
}
