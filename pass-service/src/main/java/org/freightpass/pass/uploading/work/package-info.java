/** Works through fleets' files in the background. */
@NullMarked
package org.freightpass.pass.uploading.work;

import org.jspecify.annotations.NullMarked;
