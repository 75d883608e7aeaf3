/**
 * Who changed what, when, and what it was before. Other features hand in entries within their own transaction, so a
 * change and its entry are committed together or not at all; the table can be added to and read, never changed. Rules:
 * {@link org.freightpass.pass.audit.AuditRule}.
 */
@NullMarked
package org.freightpass.pass.audit;

import org.jspecify.annotations.NullMarked;
