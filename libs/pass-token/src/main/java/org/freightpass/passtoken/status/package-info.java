/**
 * What became of passes since they were signed: Token Status Lists (draft-ietf-oauth-status-list), two bits for each
 * signed version of a pass, in lists of 131,072 per division, compressed and signed.
 */
@NullMarked
package org.freightpass.passtoken.status;

import org.jspecify.annotations.NullMarked;
