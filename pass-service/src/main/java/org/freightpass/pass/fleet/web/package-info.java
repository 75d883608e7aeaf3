/** Remembered vehicles and drivers over HTTP, for whoever owns them. */
@NullMarked
package org.freightpass.pass.fleet.web;

import org.jspecify.annotations.NullMarked;
