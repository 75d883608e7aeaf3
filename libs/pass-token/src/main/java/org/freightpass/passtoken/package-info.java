/**
 * The signed pass: a CBOR Web Token (RFC 8392) in COSE_Sign1 (RFC 9052) that anyone verifies without a network. {@link
 * org.freightpass.passtoken.PassTokens} signs, verifies and inspects; {@link org.freightpass.passtoken.PassClaims} is
 * what a pass claims; {@link org.freightpass.contracts.TypedNumber} is for telephones and broken cameras. The format, to
 * the byte, is in docs/pass-token.md.
 */
@NullMarked
package org.freightpass.passtoken;

import org.jspecify.annotations.NullMarked;
