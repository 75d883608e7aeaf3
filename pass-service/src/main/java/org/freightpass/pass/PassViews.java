package org.freightpass.pass;

import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.issuing.PassRefusal;
import org.freightpass.webkit.Problem;

/** Shows a pass the way the API answers it, to a neighbour that has only its number, and says why one stays as it is. */
public interface PassViews {

    Object of(PassNumber number);

    Problem refused(PassRefusal refusal);
}
