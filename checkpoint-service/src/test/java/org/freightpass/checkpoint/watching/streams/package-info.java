@NullMarked
package org.freightpass.checkpoint.watching.streams;

import org.jspecify.annotations.NullMarked;
