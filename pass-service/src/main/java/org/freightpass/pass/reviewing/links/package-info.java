/** How reviewing has passes issued and finds the department. */
@NullMarked
package org.freightpass.pass.reviewing.links;

import org.jspecify.annotations.NullMarked;
