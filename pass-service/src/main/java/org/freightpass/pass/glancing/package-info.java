/**
 * A day at a glance: what came in, what became of it and how fast, what was inspected and who waited how long, with
 * the day before beside it. Reads what applying, reviewing and issuing have written, and counts the inspections that it
 * is told of. Rules: {@link org.freightpass.pass.glancing.GlanceRule}.
 */
@NullMarked
package org.freightpass.pass.glancing;

import org.jspecify.annotations.NullMarked;
