/** An adapter that takes another feature's. */
@NullMarked
package org.freightpass.testkit.architecture.sample.bad.paying.web;

import org.jspecify.annotations.NullMarked;
