/**
 * Keys that sign kits, shared by all instances through their database.
 */
@NullMarked
package org.freightpass.checkpoint.offline.jdbc;

import org.jspecify.annotations.NullMarked;
