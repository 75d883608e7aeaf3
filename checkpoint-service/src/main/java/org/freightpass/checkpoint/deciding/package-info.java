/**
 * The decision table and what interprets it. All rules of the roadside are rows of {@code decision-table.json}, with
 * their conditions in a small language of closed vocabulary; {@link org.freightpass.checkpoint.deciding.Deciding} runs
 * them over a flat situation of named facts, as {@code static/scan/decision.js} does on the scanner page. Nothing here
 * knows what a rule is about.
 */
@NullMarked
package org.freightpass.checkpoint.deciding;

import org.jspecify.annotations.NullMarked;
