@NullMarked
package org.freightpass.checkpoint.watching;

import org.jspecify.annotations.NullMarked;
