/** People in a browser: a real Chromium on a whole stack. */
@NullMarked
package org.freightpass.system.pages;

import org.jspecify.annotations.NullMarked;
