/**
 * The review desk in a browser: the queue with its clocks, an application on one page with what is known around it, many
 * at once, search, and the seasons that give goods priority. Everything works without scripts.
 */
@NullMarked
package org.freightpass.pass.reviewing.pages;

import org.jspecify.annotations.NullMarked;
