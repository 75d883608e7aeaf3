/**
 * Who may call: bearer tokens of one issuer for {@code /api/**}, roles as authorities, everything else closed unless it
 * is said to be open. The issuer is not needed to start, and its keys are kept through an outage.
 */
@NullMarked
package org.freightpass.webkit.security;

import org.jspecify.annotations.NullMarked;
