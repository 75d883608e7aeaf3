package org.freightpass.pass.recalling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.PassNumber;

/** What recalling needs of passes; issuing keeps them. */
public interface RecallablePasses {

    /** Those of the desk and below that fit and that the act can be done to, by number, at most so many. */
    List<Recallable> fitting(Selection selection, RecallOrder.Act act, Recaller.Desk desk, Instant now, int limit);

    /** Those of the numbers that the desk and those below issued, however they stand. */
    List<Recallable> named(Collection<PassNumber> numbers, Recaller.Desk desk, Instant now);

    /** Does it to each, in the transaction of the caller; gives those that stayed as they were, with the code of why. */
    Map<PassNumber, String> change(RecallOrder order, Recaller by, Instant now);
}
