/** No feature. */
@NullMarked
package org.freightpass.testkit.architecture.sample.good.wiring;

import org.jspecify.annotations.NullMarked;
