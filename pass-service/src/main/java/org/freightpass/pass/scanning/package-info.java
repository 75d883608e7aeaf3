/**
 * Where passes were looked at on the way: what their holders and the departments are shown of inspections, and for how
 * long. Rules: {@link org.freightpass.pass.scanning.ScanRule}.
 */
@NullMarked
package org.freightpass.pass.scanning;

import org.jspecify.annotations.NullMarked;
