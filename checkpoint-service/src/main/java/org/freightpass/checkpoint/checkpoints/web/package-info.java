/**
 * The register over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.checkpoints.web;

import org.jspecify.annotations.NullMarked;
