/**
 * The settings {@code freight.web.*}, each checked when the service starts; the README lists them and a test compares.
 * Beside them how any secret is given.
 */
@NullMarked
package org.freightpass.webkit.settings;

import org.jspecify.annotations.NullMarked;
