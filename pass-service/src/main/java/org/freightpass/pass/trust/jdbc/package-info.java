/** Keeps keys, codes and lists in PostgreSQL; private keys only as PKCS#12 under a password that lies elsewhere. */
@NullMarked
package org.freightpass.pass.trust.jdbc;

import org.jspecify.annotations.NullMarked;
