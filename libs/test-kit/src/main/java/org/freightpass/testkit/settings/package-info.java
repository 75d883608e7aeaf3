/** What may stand in the settings that a service brings along. */
@NullMarked
package org.freightpass.testkit.settings;

import org.jspecify.annotations.NullMarked;
