/** Requests to join over the API. */
@NullMarked
package org.freightpass.pass.joining.web;

import org.jspecify.annotations.NullMarked;
