/**
 * Tests of the view's files.
 */
@NullMarked
package org.freightpass.checkpoint.passes.rocksdb;

import org.jspecify.annotations.NullMarked;
