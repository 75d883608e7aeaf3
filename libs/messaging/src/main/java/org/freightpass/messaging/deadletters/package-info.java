/**
 * What could not be processed: published with its reason, listed, and replayed once to where it came from.
 */
@NullMarked
package org.freightpass.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
