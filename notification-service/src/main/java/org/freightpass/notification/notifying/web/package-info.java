/** The ledger of notices over HTTP. */
@NullMarked
package org.freightpass.notification.notifying.web;

import org.jspecify.annotations.NullMarked;
