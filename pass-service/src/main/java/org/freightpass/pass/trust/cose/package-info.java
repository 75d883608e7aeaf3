/** Makes keys, keeps them as PKCS#12, and signs with {@code libs/pass-token}. */
@NullMarked
package org.freightpass.pass.trust.cose;

import org.jspecify.annotations.NullMarked;
