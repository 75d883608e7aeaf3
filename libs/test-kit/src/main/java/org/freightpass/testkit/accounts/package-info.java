/**
 * The demo accounts, one list for tests and for everything that offers them to people. Uses the JDK alone, so that a
 * program that is no test can depend on it.
 */
@NullMarked
package org.freightpass.testkit.accounts;

import org.jspecify.annotations.NullMarked;
