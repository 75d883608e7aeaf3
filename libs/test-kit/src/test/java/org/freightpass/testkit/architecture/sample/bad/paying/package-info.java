/** A feature. */
@NullMarked
package org.freightpass.testkit.architecture.sample.bad.paying;

import org.jspecify.annotations.NullMarked;
