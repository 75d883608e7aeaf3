/** The check that keeps released contracts readable: what may change within a version, and what needs a new one. */
@NullMarked
package org.freightpass.contracts.evolution;

import org.jspecify.annotations.NullMarked;
