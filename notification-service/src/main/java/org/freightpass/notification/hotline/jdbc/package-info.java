/** The hotline's tables: lines, areas, cases with their log and alerts. All SQL of the feature is here. */
@NullMarked
package org.freightpass.notification.hotline.jdbc;

import org.jspecify.annotations.NullMarked;
