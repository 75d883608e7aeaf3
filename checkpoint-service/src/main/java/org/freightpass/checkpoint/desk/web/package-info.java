/**
 * The desk of a checkpoint over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.desk.web;

import org.jspecify.annotations.NullMarked;
