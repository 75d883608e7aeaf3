/**
 * Takes many passes out of use at once, or back into it: whom an order hits is shown first, one reason serves for all, and
 * more than a handful need two people. What a single pass allows is decided by issuing. Rules:
 * {@link org.freightpass.pass.recalling.RecallingRule}.
 */
@NullMarked
package org.freightpass.pass.recalling;

import org.jspecify.annotations.NullMarked;
