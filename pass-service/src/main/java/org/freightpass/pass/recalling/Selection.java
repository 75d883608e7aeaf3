package org.freightpass.pass.recalling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which passes are asked for; absent means any, and what is given holds together.
 *
 * @param division the issuer's, and those below
 * @param issuedFrom the first instant of issue
 * @param issuedUntil the first instant after the last issue
 */
public record Selection(
        @Nullable Set<PassNumber> numbers,
        @Nullable String plate,
        @Nullable Set<UUID> firms,
        @Nullable DivisionCode division,
        @Nullable GoodsCategory goods,
        @Nullable Instant issuedFrom,
        @Nullable Instant issuedUntil) {

    public Selection {
        numbers = numbers == null ? null : Set.copyOf(numbers);
        firms = firms == null ? null : Set.copyOf(firms);
    }

    public static Selection of(Set<PassNumber> numbers) {
        return new Selection(numbers, null, null, null, null, null, null);
    }
}
