@NullMarked
package org.freightpass.outages;

import org.jspecify.annotations.NullMarked;
