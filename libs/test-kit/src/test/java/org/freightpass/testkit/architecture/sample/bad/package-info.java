/** A module that breaks every rule. */
@NullMarked
package org.freightpass.testkit.architecture.sample.bad;

import org.jspecify.annotations.NullMarked;
