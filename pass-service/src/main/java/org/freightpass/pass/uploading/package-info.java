/**
 * Fleets' files: taking one in whole or not at all, and working through its rows in the background, each on its own.
 * Rules: {@link org.freightpass.pass.uploading.UploadingRule}.
 */
@NullMarked
package org.freightpass.pass.uploading;

import org.jspecify.annotations.NullMarked;
