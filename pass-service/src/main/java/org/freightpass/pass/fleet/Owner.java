package org.freightpass.pass.fleet;

import java.util.UUID;

/** Whose vehicles and drivers these are. */
public sealed interface Owner {

    /** A firm's; every member sees and uses them. */
    record OfFirm(UUID firm) implements Owner {}

    /** A single driver's, who applies without a firm; the subject of their token. */
    record OfPerson(String subject) implements Owner {}
}
