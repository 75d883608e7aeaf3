/**
 * Passes: issuing them, one live pass for each vehicle and type, and every change until their end. A pass is one
 * vehicle on one route for one stretch of time; each change is a new version that leaves as an event and an audit entry
 * in the same transaction. Rules: {@link org.freightpass.pass.issuing.IssuingRule}.
 */
@NullMarked
package org.freightpass.pass.issuing;

import org.jspecify.annotations.NullMarked;
