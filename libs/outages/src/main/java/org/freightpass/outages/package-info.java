/** Which failures pass by themselves. */
@NullMarked
package org.freightpass.outages;

import org.jspecify.annotations.NullMarked;
