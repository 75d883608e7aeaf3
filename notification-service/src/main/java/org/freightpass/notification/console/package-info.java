/**
 * What an agent's screen and the wall show, in which order, and when a new case sounds. Rules are in {@link
 * org.freightpass.notification.console.ConsoleRule}.
 */
@NullMarked
package org.freightpass.notification.console;

import org.jspecify.annotations.NullMarked;
