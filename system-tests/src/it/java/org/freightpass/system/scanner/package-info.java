/**
 * The scanner page in a real browser whose camera shows real codes, against the running system; with and without a
 * network.
 */
@NullMarked
package org.freightpass.system.scanner;

import org.jspecify.annotations.NullMarked;
