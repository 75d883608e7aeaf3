/**
 * Tests of stops, results and waiting times over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.stopping.web;

import org.jspecify.annotations.NullMarked;
