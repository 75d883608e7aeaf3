/**
 * A small OpenID Connect issuer with the demo accounts: sign-in for pages by authorization code with PKCE, client
 * credentials for the scanner, and tokens by account name for command lines. Local only.
 */
@NullMarked
package org.freightpass.localstack.issuer;

import org.jspecify.annotations.NullMarked;
