/** What crosses a wire between services. */
@NullMarked
package org.freightpass.contracts;

import org.jspecify.annotations.NullMarked;
