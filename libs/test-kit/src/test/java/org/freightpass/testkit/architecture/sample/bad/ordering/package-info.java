/** An impure feature. */
@NullMarked
package org.freightpass.testkit.architecture.sample.bad.ordering;

import org.jspecify.annotations.NullMarked;
