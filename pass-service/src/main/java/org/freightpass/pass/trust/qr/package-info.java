/** Draws codes with ZXing. */
@NullMarked
package org.freightpass.pass.trust.qr;

import org.jspecify.annotations.NullMarked;
