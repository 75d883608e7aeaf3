/** Agents, a supervisor and a caller at the hotline's pages, in real browsers. */
@NullMarked
package org.freightpass.system.hotline;

import org.jspecify.annotations.NullMarked;
