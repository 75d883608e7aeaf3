/**
 * Inspections over HTTP.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.web;

import org.jspecify.annotations.NullMarked;
