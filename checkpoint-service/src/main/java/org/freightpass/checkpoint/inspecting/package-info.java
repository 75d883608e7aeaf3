/**
 * Decides at the roadside what becomes of a vehicle: outcome, lane, what its pass is worth, and what to do next. All
 * rules are in {@link org.freightpass.checkpoint.inspecting.InspectingRule}; which of them speak, and with which
 * limits, is the dated {@link org.freightpass.checkpoint.inspecting.RuleSet} in force. Health and pass are judged apart,
 * and no outcome sends a vehicle back.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting;

import org.jspecify.annotations.NullMarked;
