/** Judges the API document that a service serves: whether it says of every call what a reader needs. */
@NullMarked
package org.freightpass.testkit.api;

import org.jspecify.annotations.NullMarked;
