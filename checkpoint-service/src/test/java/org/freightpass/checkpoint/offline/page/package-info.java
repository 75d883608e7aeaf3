/**
 * Tests of the scanner page's modules beside the Java that they must agree with.
 */
@NullMarked
package org.freightpass.checkpoint.offline.page;

import org.jspecify.annotations.NullMarked;
