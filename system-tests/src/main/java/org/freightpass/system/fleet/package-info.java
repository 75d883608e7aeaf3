/** A made-up fleet with plates, crews and goods that look real and pass every check, and rows that do not. */
@NullMarked
package org.freightpass.system.fleet;

import org.jspecify.annotations.NullMarked;
