/**
 * Reviews: which department an application goes to, the queue with its clock, and what a department may do with an
 * application: claim, release, return, reject, approve, one or many, or automatically for whitelisted firms. Rules:
 * {@link org.freightpass.pass.reviewing.ReviewingRule}.
 */
@NullMarked
package org.freightpass.pass.reviewing;

import org.jspecify.annotations.NullMarked;
