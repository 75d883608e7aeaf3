/**
 * What the services send to the outside ends here: a mail server, SMS gateways and a receiver of webhooks that deliver
 * nothing, keep what came and show it. Local only.
 */
@NullMarked
package org.freightpass.localstack.mail;

import org.jspecify.annotations.NullMarked;
