/** A pure feature. */
@NullMarked
package org.freightpass.testkit.architecture.sample.good.ordering;

import org.jspecify.annotations.NullMarked;
