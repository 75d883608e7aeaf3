/**
 * The local view: what this instance knows of passes, checkpoints and regimes, complete on its own and readable with
 * everything else away. What may enter it and how far it is complete is decided in {@link
 * org.freightpass.checkpoint.passes.Watermark} and {@link org.freightpass.checkpoint.passes.ViewChange}.
 */
@NullMarked
package org.freightpass.checkpoint.passes;

import org.jspecify.annotations.NullMarked;
