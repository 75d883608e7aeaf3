/**
 * Keys for ES256 (RFC 9053, 2.1): pairs on P-256, named by the first eight bytes of their thumbprint (RFC 9679), and the
 * cryptography behind them, native where there is a library for the machine and the JDK's elsewhere.
 */
@NullMarked
package org.freightpass.passtoken.key;

import org.jspecify.annotations.NullMarked;
