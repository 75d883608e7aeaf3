/** What the features next door have to do with a firm that wants to leave. */
@NullMarked
package org.freightpass.pass.enterprises.links;

import org.jspecify.annotations.NullMarked;
