/** Reads CSV and XLSX. */
@NullMarked
package org.freightpass.pass.uploading.sheet;

import org.jspecify.annotations.NullMarked;
