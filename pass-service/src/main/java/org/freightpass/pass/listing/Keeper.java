package org.freightpass.pass.listing;

import org.freightpass.contracts.DivisionCode;

/** Who keeps the lists: the subject of the token, the name, and how far the office reaches. */
public record Keeper(String subject, String name, Office office) {

    /** How far an office reaches. */
    public sealed interface Office {}

    /** An administrator's. */
    public record Everywhere() implements Office {}

    /** An operator's division and what lies below. */
    public record Within(DivisionCode division) implements Office {}
}
