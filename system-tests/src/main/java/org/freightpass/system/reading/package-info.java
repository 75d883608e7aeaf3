/**
 * Reading what the system hands out as somebody else's software would: codes by a COSE library and a QR reader that no
 * service uses, pages of paper as a printer and a scanner see them.
 */
@NullMarked
package org.freightpass.system.reading;

import org.jspecify.annotations.NullMarked;
