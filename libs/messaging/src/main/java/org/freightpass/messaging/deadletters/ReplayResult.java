package org.freightpass.messaging.deadletters;

/**
 * What became of a selection of dead letters.
 *
 * @param replayed how many went back
 * @param skipped how many had gone back before
 * @param missing how many of the named ones do not lie in the topic (any more)
 */
public record ReplayResult(int replayed, int skipped, int missing) {}
