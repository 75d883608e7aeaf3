/** The public page of what is closed and what lies on the way. */
@NullMarked
package org.freightpass.pass.roads.pages;

import org.jspecify.annotations.NullMarked;
