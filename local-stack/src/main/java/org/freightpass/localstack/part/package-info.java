/**
 * The parts of the stack, each with its command line, its settings and the check that tells when it is ready, and the
 * stack that starts them in order and ends them in reverse.
 */
@NullMarked
package org.freightpass.localstack.part;

import org.jspecify.annotations.NullMarked;
