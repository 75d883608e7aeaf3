/**
 * The scanner page: an application that a telephone installs, and its door to the API.
 */
@NullMarked
package org.freightpass.checkpoint.offline.page;

import org.jspecify.annotations.NullMarked;
