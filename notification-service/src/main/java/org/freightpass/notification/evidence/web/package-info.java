/** Evidence over HTTP: for accounts, for callers without one, and on the console. */
@NullMarked
package org.freightpass.notification.evidence.web;

import org.jspecify.annotations.NullMarked;
