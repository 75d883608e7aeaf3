/**
 * The register of checkpoints: who may stand where, until when, and what happens to those that may not. All rules are
 * in {@link org.freightpass.checkpoint.checkpoints.RegisterRule}.
 */
@NullMarked
package org.freightpass.checkpoint.checkpoints;

import org.jspecify.annotations.NullMarked;
