/**
 * What a scanner needs while the network is away, and what becomes of its scans when it is back. All rules are in
 * {@link org.freightpass.checkpoint.offline.OfflineRule}.
 */
@NullMarked
package org.freightpass.checkpoint.offline;

import org.jspecify.annotations.NullMarked;
