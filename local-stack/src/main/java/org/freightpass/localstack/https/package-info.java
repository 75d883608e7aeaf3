/**
 * HTTPS for telephones on the same network: cameras and service workers open for nothing less. Passes on what the scanner
 * page and its sign-in need, and nothing else.
 */
@NullMarked
package org.freightpass.localstack.https;

import org.jspecify.annotations.NullMarked;
