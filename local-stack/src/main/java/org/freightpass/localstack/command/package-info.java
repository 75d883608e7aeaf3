/** What one can say to {@code ./run}: one class a command, exit codes and all texts for humans. */
@NullMarked
package org.freightpass.localstack.command;

import org.jspecify.annotations.NullMarked;
