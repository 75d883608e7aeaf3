/** The rota as a page. */
@NullMarked
package org.freightpass.notification.rota.pages;

import org.jspecify.annotations.NullMarked;
