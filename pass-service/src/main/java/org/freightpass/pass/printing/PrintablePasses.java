package org.freightpass.pass.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/** What the house knows about passes, as far as printing asks. */
public interface PrintablePasses {

    /** The newest version, as it stands at {@code now}. */
    Optional<PrintedPass> find(PassNumber number, Instant now);

    List<PrintedPass.Person> crew(PrintedPass pass);

    Optional<String> telephone(PrintedPass pass, Instant now);

    /** The firms that the person acts for. */
    Set<UUID> firmsOf(Reader reader);

    /** How much of names is printed where nobody asks for more or less. */
    Names usualNames(DivisionCode division);

    /** Live passes from one fleet's file, or of one firm, that the reader may see; at most {@code limit}, by number. */
    List<PassNumber> select(@Nullable UUID bulk, @Nullable UUID firm, Reader reader, int limit, Instant now);
}
