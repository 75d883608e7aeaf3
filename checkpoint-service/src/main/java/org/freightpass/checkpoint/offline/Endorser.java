package org.freightpass.checkpoint.offline;

/** Whoever has the root endorse a kit key. */
public interface Endorser {

    /** Asks once, for a limited time. */
    Answer endorse(KitKey key);

    /** What came of asking. */
    sealed interface Answer {

        /** A CBOR Web Token in Base64, not verified yet. */
        record Endorsed(String token) implements Answer {}

        /** To be asked again; {@code why} is for whoever operates this service. */
        record NotNow(String why) implements Answer {}
    }
}
