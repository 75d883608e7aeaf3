/** Hears which areas run a pass regime. */
@NullMarked
package org.freightpass.pass.applying.kafka;

import org.jspecify.annotations.NullMarked;
