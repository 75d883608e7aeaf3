package org.freightpass.pass.glancing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/**
 * One application or pass behind a figure.
 *
 * @param application absent for a pass that came of none
 * @param pass its number, where there is one
 * @param at when that happened which the figure counts
 * @param taken how long the review took, where one did
 */
public record Entry(
        @Nullable UUID application,
        @Nullable String pass,
        String plate,
        GoodsCategory goods,
        DivisionCode origin,
        DivisionCode destination,
        String status,
        Instant at,
        @Nullable Duration taken) {}
