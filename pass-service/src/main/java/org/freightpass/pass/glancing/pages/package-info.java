/** The page of a day at a glance. */
@NullMarked
package org.freightpass.pass.glancing.pages;

import org.jspecify.annotations.NullMarked;
