/**
 * The local view over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.passes.web;

import org.jspecify.annotations.NullMarked;
