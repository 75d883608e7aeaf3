/**
 * The service that issues passes: its entry, its wiring, its problem catalogue and what its features' pages and APIs
 * share. Each feature lies in a package below.
 */
@NullMarked
package org.freightpass.pass;

import org.jspecify.annotations.NullMarked;
