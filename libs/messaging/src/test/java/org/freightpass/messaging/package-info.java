/** The library as a whole: its settings, its architecture. */
@NullMarked
package org.freightpass.messaging;

import org.jspecify.annotations.NullMarked;
