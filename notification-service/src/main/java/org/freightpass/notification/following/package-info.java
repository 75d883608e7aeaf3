/**
 * Lets a caller follow a case without an account, by its number and the telephone it was opened with. Rules are in {@link
 * org.freightpass.notification.following.FollowingRule}.
 */
@NullMarked
package org.freightpass.notification.following;

import org.jspecify.annotations.NullMarked;
