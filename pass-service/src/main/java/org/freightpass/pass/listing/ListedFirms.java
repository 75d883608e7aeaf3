package org.freightpass.pass.listing;

import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;

/** What the lists need to know of firms. */
public interface ListedFirms {

    /** Where the firm is at home; empty for an unknown firm. */
    Optional<DivisionCode> divisionOf(UUID firm);

    /** The firm registered under the credit code. */
    Optional<UUID> withCreditCode(CreditCode code);
}
