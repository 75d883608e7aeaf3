/**
 * Checkpoint service: decides at the roadside from a local view, records every decision. The features lie one package
 * below; here are their wiring, the settings and the catalogue of problems.
 */
@NullMarked
package org.freightpass.checkpoint;

import org.jspecify.annotations.NullMarked;
