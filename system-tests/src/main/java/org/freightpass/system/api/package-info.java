/** The system as its clients see it: addresses, bearer tokens, requests and answers. Knows nothing of its inside. */
@NullMarked
package org.freightpass.system.api;

import org.jspecify.annotations.NullMarked;
