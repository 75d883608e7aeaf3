/** Its adapter. */
@NullMarked
package org.freightpass.testkit.architecture.sample.good.ordering.jdbc;

import org.jspecify.annotations.NullMarked;
