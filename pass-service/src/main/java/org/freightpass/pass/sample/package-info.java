/** Data for trying the system out, created through the use cases, so that real events tell the other services. */
@NullMarked
package org.freightpass.pass.sample;

import org.jspecify.annotations.NullMarked;
