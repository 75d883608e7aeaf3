/** Tests of what an applicant is told of the way. */
@NullMarked
package org.freightpass.pass.roads;

import org.jspecify.annotations.NullMarked;
