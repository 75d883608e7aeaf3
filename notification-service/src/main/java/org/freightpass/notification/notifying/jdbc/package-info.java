/** The ledger of notices and the firms' contacts. All SQL of the feature is here. */
@NullMarked
package org.freightpass.notification.notifying.jdbc;

import org.jspecify.annotations.NullMarked;
