/** The pages on which a firm's people see what they were told and choose how they are told. */
@NullMarked
package org.freightpass.notification.notifying.pages;

import org.jspecify.annotations.NullMarked;
