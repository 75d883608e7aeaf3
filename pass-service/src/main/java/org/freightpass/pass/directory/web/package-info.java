/** The directory over HTTP: open to read for anyone, to change for administrators. */
@NullMarked
package org.freightpass.pass.directory.web;

import org.jspecify.annotations.NullMarked;
