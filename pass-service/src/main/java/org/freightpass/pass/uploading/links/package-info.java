/** Hands the rows to the feature that applies. */
@NullMarked
package org.freightpass.pass.uploading.links;

import org.jspecify.annotations.NullMarked;
