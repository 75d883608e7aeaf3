/** Pages on which many passes are taken out of use: a query, whom it hits, the reason, a second person, the result. */
@NullMarked
package org.freightpass.pass.recalling.pages;

import org.jspecify.annotations.NullMarked;
