/**
 * Operating system processes: starting one with its log, recording it so that a later launcher knows it again, ending
 * it, and never ending one that somebody else started.
 */
@NullMarked
package org.freightpass.localstack.process;

import org.jspecify.annotations.NullMarked;
