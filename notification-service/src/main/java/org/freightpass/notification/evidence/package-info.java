/**
 * Takes files in as evidence of an appeal against a health code, shows them to whoever decides, and deletes them when
 * the case is long over. Rules are in {@link org.freightpass.notification.evidence.EvidenceRule}.
 */
@NullMarked
package org.freightpass.notification.evidence;

import org.jspecify.annotations.NullMarked;
