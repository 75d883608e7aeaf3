/** The start page, the form of an application, and what became of those that were sent. */
@NullMarked
package org.freightpass.pass.applying.pages;

import org.jspecify.annotations.NullMarked;
