/**
 * Applications: from the question whether a pass is needed over the draft to the submission, one vehicle or a fleet.
 * What is submitted satisfies every rule in {@link org.freightpass.pass.applying.ApplyingRule}; what a department does
 * with it is not decided here.
 */
@NullMarked
package org.freightpass.pass.applying;

import org.jspecify.annotations.NullMarked;
