/** The public page of departments and telephones. */
@NullMarked
package org.freightpass.pass.directory.pages;

import org.jspecify.annotations.NullMarked;
