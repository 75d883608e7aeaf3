/**
 * Regimes over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.roads.web;

import org.jspecify.annotations.NullMarked;
