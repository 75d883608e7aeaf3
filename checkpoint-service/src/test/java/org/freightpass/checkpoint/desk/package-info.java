/** Tests of the desk. */
@NullMarked
package org.freightpass.checkpoint.desk;

import org.jspecify.annotations.NullMarked;
