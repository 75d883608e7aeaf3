/**
 * Decides at the roadside what becomes of a vehicle: outcome, lane, what its pass is worth, and what to do next. It
 * gathers what was seen and what is known into a {@link org.freightpass.checkpoint.inspecting.Situation}; the rules are
 * rows of {@code decision-table.json}, asked through {@link org.freightpass.checkpoint.inspecting.Rules}. Health and
 * pass are judged apart, and no outcome sends a vehicle back.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting;

import org.jspecify.annotations.NullMarked;
