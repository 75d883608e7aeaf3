/**
 * Signs kits by COSE, and keeps the keys that do.
 */
@NullMarked
package org.freightpass.checkpoint.offline.cose;

import org.jspecify.annotations.NullMarked;
