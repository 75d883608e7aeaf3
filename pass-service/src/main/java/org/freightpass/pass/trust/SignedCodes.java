package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;

/** The codes that were signed and how each stands. */
public interface SignedCodes {

    /** The next serials of the divisions, one for each in their order; taken for good, no lock is held for them. */
    List<Long> serials(List<DivisionCode> divisions);

    void add(List<SignedCode> codes);

    /** TR-08: earlier codes of the same passes become invalid; gives the lists that this changes. */
    Set<ListName> supersede(List<SignedCode> codes);

    /** Gives the lists that this changes. */
    Set<ListName> mark(Collection<Marking> markings);

    /** The newest code of the pass. */
    Optional<SignedCode> newest(PassNumber number);

    /** Every status of the list that is not valid, by its place. */
    Map<Integer, SignedCode.Status> statuses(ListName list);

    /** Whether a code of the list is not over yet. */
    boolean covers(ListName list, Instant now);

    /**
     * TR-06: at most {@code limit} passes whose code in force a betrayed key signed, with that code's version. Nothing
     * while another instance is at it, until the transaction ends.
     */
    Map<PassNumber, Integer> betrayed(int limit, Instant now);

    /** How the code of a pass's version is to stand. */
    record Marking(PassNumber number, int version, SignedCode.Status status) {}
}
