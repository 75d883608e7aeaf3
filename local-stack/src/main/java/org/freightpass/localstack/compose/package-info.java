/** The containers of {@code docker-compose.yml} as seen from this machine: their secrets and their addresses. */
@NullMarked
package org.freightpass.localstack.compose;

import org.jspecify.annotations.NullMarked;
