/** Everything. */
@NullMarked
package org.freightpass.testkit.architecture.sample.bad.util;

import org.jspecify.annotations.NullMarked;
