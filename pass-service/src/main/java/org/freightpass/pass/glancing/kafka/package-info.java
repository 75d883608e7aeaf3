/** Hears of inspections. */
@NullMarked
package org.freightpass.pass.glancing.kafka;

import org.jspecify.annotations.NullMarked;
