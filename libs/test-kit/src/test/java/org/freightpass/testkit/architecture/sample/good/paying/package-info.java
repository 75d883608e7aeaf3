/** Another feature. */
@NullMarked
package org.freightpass.testkit.architecture.sample.good.paying;

import org.jspecify.annotations.NullMarked;
