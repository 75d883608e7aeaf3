/** What the kit does to every operation, told in the API document: the token, the key, the pages, the problems. */
@NullMarked
package org.freightpass.webkit.openapi;

import org.jspecify.annotations.NullMarked;
