/** Reviews over HTTP. */
@NullMarked
package org.freightpass.pass.reviewing.web;

import org.jspecify.annotations.NullMarked;
