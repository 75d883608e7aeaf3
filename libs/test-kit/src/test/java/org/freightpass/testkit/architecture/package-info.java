/** The rules are judged: each must fail on the bad sample and pass on the good one. */
@NullMarked
package org.freightpass.testkit.architecture;

import org.jspecify.annotations.NullMarked;
