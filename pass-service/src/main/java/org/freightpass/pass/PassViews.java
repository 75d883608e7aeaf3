package org.freightpass.pass;

import org.freightpass.contracts.PassNumber;

/** Shows a pass as the API answers it, for features that answer one too. */
public interface PassViews {

    Object of(PassNumber number);
}
