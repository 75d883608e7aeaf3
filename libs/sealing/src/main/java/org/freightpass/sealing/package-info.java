/**
 * Encrypts what people tell about themselves before it is stored. Knows nothing of what it means, and of settings only
 * their names, so that whoever set a key that cannot be used is told which.
 */
@NullMarked
package org.freightpass.sealing;

import org.jspecify.annotations.NullMarked;
