package org.freightpass.pass.printing;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;

/** Print orders and their files, which lie sealed. */
public interface PrintOrders {

    void add(PrintOrder order, List<PassNumber> numbers);

    Optional<PrintOrder> find(UUID id);

    List<PrintOrder.Failure> failures(UUID id, int limit);

    /** Running orders, the oldest first. */
    List<UUID> unfinished();

    /** Removes the next passes that no other instance is printing, in the caller's transaction (PR-13). */
    List<PrintOrder.Item> takeChunk(UUID id, int limit);

    /** Keeps what was printed of a chunk; {@code part} is empty where nothing was. */
    void printed(UUID id, int place, byte[] part, int done, List<PrintOrder.Failure> failures);

    /** Locks an order of which nothing is left to print; nothing where another instance has it, or has done it. */
    Optional<PrintOrder> lockPrinted(UUID id);

    /** The parts by their places, opened one at a time. */
    Iterator<InputStream> parts(UUID id);

    /** Takes the whole file in the place of the parts. */
    void finish(UUID id, InputStream file, long size, Instant now);

    /** Writes the whole file out. */
    void copy(UUID id, OutputStream out);

    void giveUp(UUID id, String why, Instant now);

    /** PR-14; how many there were. */
    int deleteOver(Instant now);
}
