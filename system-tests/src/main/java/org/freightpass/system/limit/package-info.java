/** The servers that figures stand beside: the same HTTP server, JSON reading and security, and as little as can be behind. */
@NullMarked
package org.freightpass.system.limit;

import org.jspecify.annotations.NullMarked;
