/** Passes over HTTP. */
@NullMarked
package org.freightpass.pass.issuing.web;

import org.jspecify.annotations.NullMarked;
