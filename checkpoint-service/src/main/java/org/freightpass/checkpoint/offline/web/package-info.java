/**
 * The kit over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.offline.web;

import org.jspecify.annotations.NullMarked;
