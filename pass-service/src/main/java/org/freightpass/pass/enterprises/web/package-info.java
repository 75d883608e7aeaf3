/** Firms and members over HTTP. */
@NullMarked
package org.freightpass.pass.enterprises.web;

import org.jspecify.annotations.NullMarked;
