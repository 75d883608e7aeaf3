/** Draws documents and images with PDFBox, and the code with ZXing. */
@NullMarked
package org.freightpass.pass.printing.drawing;

import org.jspecify.annotations.NullMarked;
