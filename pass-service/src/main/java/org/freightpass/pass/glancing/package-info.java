/**
 * A day at a glance: what came in, what became of it and how fast, with the day before beside it. Reads what applying,
 * reviewing and issuing have written; changes nothing. Rules: {@link org.freightpass.pass.glancing.GlanceRule}.
 */
@NullMarked
package org.freightpass.pass.glancing;

import org.jspecify.annotations.NullMarked;
