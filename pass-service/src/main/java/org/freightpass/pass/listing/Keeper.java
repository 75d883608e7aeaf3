package org.freightpass.pass.listing;

import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Who keeps the lists: the subject of the token, the name, and how far the office reaches. */
public record Keeper(String subject, String name, Office office) {

    /** How far an office reaches. */
    public sealed interface Office {}

    /** An administrator's. */
    public record Everywhere() implements Office {}

    /** An operator's division and what lies below. */
    public record Within(DivisionCode division) implements Office {}

    /** An administrator, or an operator of the division; empty where the account names none. */
    public static Optional<Keeper> of(String subject, String name, boolean administrator, @Nullable String division) {
        return administrator
                ? Optional.of(new Keeper(subject, name, new Everywhere()))
                : DivisionCode.read(division).good().map(own -> new Keeper(subject, name, new Within(own)));
    }

    /** How far the keeper sees; absent is everywhere. */
    public @Nullable DivisionCode scope() {
        return switch (office) {
            case Everywhere e -> null;
            case Within within -> within.division();
        };
    }
}
