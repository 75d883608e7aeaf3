/** The rota over HTTP. */
@NullMarked
package org.freightpass.notification.rota.web;

import org.jspecify.annotations.NullMarked;
