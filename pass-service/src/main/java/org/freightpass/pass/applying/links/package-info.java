/** What applying asks of the other features of this service. */
@NullMarked
package org.freightpass.pass.applying.links;

import org.jspecify.annotations.NullMarked;
