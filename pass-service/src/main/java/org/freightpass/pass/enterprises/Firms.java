package org.freightpass.pass.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The registered firms. */
public interface Firms {

    Optional<Firm> find(FirmId id);

    Optional<Firm> findByCreditCode(CreditCode code);

    List<Firm> findAll(Collection<FirmId> ids);

    /** Firms whose name holds the text, whatever its case, in the order of registration. */
    List<Firm> named(String part, int limit);

    /** False where the credit code is registered already, also when that happens at this very moment (EN-02). */
    boolean add(Firm firm);

    /** False where the stored version is not the one before this: somebody else was faster. */
    boolean replace(Firm firm);

    /** Takes the firm off, and who acts for it. */
    void remove(FirmId id);

    /** Firms of a standing in a division or below (any where absent), by id, after the given one. */
    List<Firm> page(@Nullable Standing standing, @Nullable DivisionCode within, @Nullable FirmId after, int limit);
}
