package org.freightpass.pass.glancing;

import java.time.LocalDate;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;

/**
 * One inspection as the day counts it (GL-05, GL-06).
 *
 * @param outcome by the contract's name
 * @param minutes that the vehicle waited, {@link GlanceRule#UNKNOWN} where nobody knows
 */
public record Inspected(LocalDate day, CheckpointCode checkpoint, DivisionCode county, String outcome, int minutes) {}
