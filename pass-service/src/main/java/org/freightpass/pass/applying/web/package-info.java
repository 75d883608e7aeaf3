/** The need check, applications and the desk over HTTP. */
@NullMarked
package org.freightpass.pass.applying.web;

import org.jspecify.annotations.NullMarked;
