/** Hears of closures and risk areas. */
@NullMarked
package org.freightpass.pass.roads.kafka;

import org.jspecify.annotations.NullMarked;
