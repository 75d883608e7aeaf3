/**
 * Passes within the province issued on the spot: what of them is decided here, that nothing asked for is lost while
 * pass-service is away, and that the vehicle goes on meanwhile. All rules are in {@link
 * org.freightpass.checkpoint.desk.DeskRule}.
 */
@NullMarked
package org.freightpass.checkpoint.desk;

import org.jspecify.annotations.NullMarked;
