/** Which failures pass by themselves, and how another service is asked that may be away. */
@NullMarked
package org.freightpass.outages;

import org.jspecify.annotations.NullMarked;
