package org.freightpass.checkpoint.checkpoints;

import org.freightpass.contracts.DivisionCode;

/** Whose part of the register someone keeps. */
public sealed interface Keeper {

    /** All of it. */
    record Everywhere() implements Keeper {}

    /** That of a division and what lies in it. */
    record Of(DivisionCode division) implements Keeper {}

    /** None of it. */
    record Nowhere() implements Keeper {}

    default boolean keeps(DivisionCode county) {
        return switch (this) {
            case Everywhere everywhere -> true;
            case Of of -> of.division().covers(county);
            case Nowhere nowhere -> false;
        };
    }
}
