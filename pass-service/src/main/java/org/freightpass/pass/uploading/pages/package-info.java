/** Pages on which a fleet's file is sent, watched and mended. */
@NullMarked
package org.freightpass.pass.uploading.pages;

import org.jspecify.annotations.NullMarked;
