/** The trail over HTTP, for operators within their scope and administrators. */
@NullMarked
package org.freightpass.pass.audit.web;

import org.jspecify.annotations.NullMarked;
