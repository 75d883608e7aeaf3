/** The rota meets the hotline's lines: puts agents on duty, tells of lines without one, and shows them as metrics. */
@NullMarked
package org.freightpass.notification.rota.desks;

import org.jspecify.annotations.NullMarked;
