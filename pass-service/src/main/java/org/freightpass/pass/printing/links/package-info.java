/** What printing asks of passes, registers, the directory and the keys. */
@NullMarked
package org.freightpass.pass.printing.links;

import org.jspecify.annotations.NullMarked;
