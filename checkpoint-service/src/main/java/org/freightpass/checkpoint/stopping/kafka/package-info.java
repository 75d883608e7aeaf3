/**
 * Hears how long vehicles waited.
 */
@NullMarked
package org.freightpass.checkpoint.stopping.kafka;

import org.jspecify.annotations.NullMarked;
