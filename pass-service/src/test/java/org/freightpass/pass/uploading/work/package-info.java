/** Tests of the work on files. */
@NullMarked
package org.freightpass.pass.uploading.work;

import org.jspecify.annotations.NullMarked;
