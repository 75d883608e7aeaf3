/**
 * Tests of asking pass-service.
 */
@NullMarked
package org.freightpass.checkpoint.desk.http;

import org.jspecify.annotations.NullMarked;
