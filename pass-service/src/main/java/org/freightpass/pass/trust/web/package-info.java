/** Serves the keys and the signed lists to anyone, and the keeping of keys to administrators. */
@NullMarked
package org.freightpass.pass.trust.web;

import org.jspecify.annotations.NullMarked;
