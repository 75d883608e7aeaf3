/** Checks on the texts of a module's pages: both languages say the same things, none is missing and none is left over. */
@NullMarked
package org.freightpass.testkit.texts;

import org.jspecify.annotations.NullMarked;
