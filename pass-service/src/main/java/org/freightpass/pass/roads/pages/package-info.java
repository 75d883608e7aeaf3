/** The public page of what is closed. */
@NullMarked
package org.freightpass.pass.roads.pages;

import org.jspecify.annotations.NullMarked;
