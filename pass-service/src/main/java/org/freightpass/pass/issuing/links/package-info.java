/** What issuing asks of the registers of firms. */
@NullMarked
package org.freightpass.pass.issuing.links;

import org.jspecify.annotations.NullMarked;
