/** Documents, images, print orders and the public page over HTTP. */
@NullMarked
package org.freightpass.pass.printing.web;

import org.jspecify.annotations.NullMarked;
