/**
 * Joining a firm by one's own request, which an owner of the firm accepts or declines. Rules: {@link
 * org.freightpass.pass.joining.JoiningRule}.
 */
@NullMarked
package org.freightpass.pass.joining;

import org.jspecify.annotations.NullMarked;
