/** Signing kits, tried without a database. */
@NullMarked
package org.freightpass.checkpoint.offline.cose;

import org.jspecify.annotations.NullMarked;
