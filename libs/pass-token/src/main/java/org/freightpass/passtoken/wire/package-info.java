/**
 * The bytes under tokens and lists: Base45 (RFC 9285), zlib (RFC 1950), CBOR (RFC 8949) and COSE_Sign1 (RFC 9052), each
 * with its bound checked before any work. Bad input is a {@link org.freightpass.passtoken.wire.Parsed.Bad}, never an
 * exception.
 */
@NullMarked
package org.freightpass.passtoken.wire;

import org.jspecify.annotations.NullMarked;
