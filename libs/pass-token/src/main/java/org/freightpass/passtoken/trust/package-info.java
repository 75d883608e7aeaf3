/**
 * Whom to trust: the issuing authorities' public keys with the time in which each signed, as one list signed by a root
 * key that every scanner has pinned. One district's gate accepts another's pass by it.
 */
@NullMarked
package org.freightpass.passtoken.trust;

import org.jspecify.annotations.NullMarked;
