/** The browser that tests of pages drive, found and started in one place. */
@NullMarked
package org.freightpass.system.chromium;

import org.jspecify.annotations.NullMarked;
