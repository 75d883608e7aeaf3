/** Hears of closures, risk areas and places on the way. */
@NullMarked
package org.freightpass.pass.roads.kafka;

import org.jspecify.annotations.NullMarked;
