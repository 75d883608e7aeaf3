/** Fleets' files over HTTP. */
@NullMarked
package org.freightpass.pass.uploading.web;

import org.jspecify.annotations.NullMarked;
