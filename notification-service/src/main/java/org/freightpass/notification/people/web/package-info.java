/** People as they come with their tokens, and as they read. */
@NullMarked
package org.freightpass.notification.people.web;

import org.jspecify.annotations.NullMarked;
