/**
 * Asks pass-service for endorsements, with an account of this service's own.
 */
@NullMarked
package org.freightpass.checkpoint.offline.http;

import org.jspecify.annotations.NullMarked;
