/**
 * Sentences that services write by themselves, as data: a stable code and what stands in its gaps. They are put into
 * words, in the reader's language, where they are shown.
 */
@NullMarked
package org.freightpass.contracts.saying;

import org.jspecify.annotations.NullMarked;
