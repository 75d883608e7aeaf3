/** What events carry, one record per payload: a record that exists may be sent. */
@NullMarked
package org.freightpass.contracts.event.payload;

import org.jspecify.annotations.NullMarked;
