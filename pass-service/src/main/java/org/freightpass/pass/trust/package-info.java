/**
 * Who signs passes, and what a checkpoint needs to verify them without a network: the issuing authorities' keys from
 * their making to their end, the signed code of each version of a pass, and the two signed lists, of trusted keys and of
 * statuses. The rules are in {@link org.freightpass.pass.trust.TrustRule}. The bytes are those of {@code
 * docs/pass-token.md}; how they are made is an adapter's business.
 */
@NullMarked
package org.freightpass.pass.trust;

import org.jspecify.annotations.NullMarked;
