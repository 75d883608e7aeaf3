/**
 * The whitelist of enterprises (approved automatically for stated goods) and the blacklist of firms, drivers and
 * vehicles. Never one table: the first opens a shortcut, the second closes the door. Rules:
 * {@link org.freightpass.pass.listing.ListingRule}.
 */
@NullMarked
package org.freightpass.pass.listing;

import org.jspecify.annotations.NullMarked;
