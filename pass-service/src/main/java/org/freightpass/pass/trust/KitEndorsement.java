package org.freightpass.pass.trust;

import java.time.Instant;

/**
 * That the root lets a key sign offline kits and nothing else.
 *
 * @param from the first instant for which it may
 * @param until the first instant for which it may not any more
 */
public record KitEndorsement(AuthorityKey.Point point, Instant issuedAt, Instant from, Instant until) {}
