/** A mail server that delivers nothing: it keeps what the services send and shows it. Local only. */
@NullMarked
package org.freightpass.localstack.mail;

import org.jspecify.annotations.NullMarked;
