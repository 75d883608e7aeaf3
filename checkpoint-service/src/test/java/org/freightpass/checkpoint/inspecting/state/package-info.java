@NullMarked
package org.freightpass.checkpoint.inspecting.state;

import org.jspecify.annotations.NullMarked;
