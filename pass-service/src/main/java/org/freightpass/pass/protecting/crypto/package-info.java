/** The ciphers behind the ports, by the Java runtime's own providers. Keys come from settings only. */
@NullMarked
package org.freightpass.pass.protecting.crypto;

import org.jspecify.annotations.NullMarked;
