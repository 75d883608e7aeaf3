/**
 * Sign-in of people in a browser: authorization code with PKCE, and a session in PostgreSQL that any instance knows.
 * Off until {@code freight.web.pages.client-id} is set.
 */
@NullMarked
package org.freightpass.webkit.pages;

import org.jspecify.annotations.NullMarked;
