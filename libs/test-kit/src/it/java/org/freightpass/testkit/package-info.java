/** The servers of the test kit, tried for real. */
@NullMarked
package org.freightpass.testkit;

import org.jspecify.annotations.NullMarked;
