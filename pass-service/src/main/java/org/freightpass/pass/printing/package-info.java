/**
 * Passes on paper and on telephones: who may print which pass, what a document says and what it leaves out, the public
 * page behind the short address, and orders of many documents at once. Rules: {@link
 * org.freightpass.pass.printing.PrintingRule}.
 */
@NullMarked
package org.freightpass.pass.printing;

import org.jspecify.annotations.NullMarked;
