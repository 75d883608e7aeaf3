/** Works through print orders in the background. */
@NullMarked
package org.freightpass.pass.printing.work;

import org.jspecify.annotations.NullMarked;
