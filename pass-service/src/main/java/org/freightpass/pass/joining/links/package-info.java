/** What joining asks of the firms. */
@NullMarked
package org.freightpass.pass.joining.links;

import org.jspecify.annotations.NullMarked;
