/** Its adapter, shown to all. */
@NullMarked
package org.freightpass.testkit.architecture.sample.bad.ordering.jdbc;

import org.jspecify.annotations.NullMarked;
