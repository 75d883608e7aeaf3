/**
 * What the system knows of a vehicle or a pass while somebody tells of it on the telephone: passes, applications and
 * earlier cases, from the topics and the hotline's own. Rules are in {@link
 * org.freightpass.notification.knowing.KnowingRule}.
 */
@NullMarked
package org.freightpass.notification.knowing;

import org.jspecify.annotations.NullMarked;
