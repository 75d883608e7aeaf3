/** A module that keeps all rules. */
@NullMarked
package org.freightpass.testkit.architecture.sample.good;

import org.jspecify.annotations.NullMarked;
