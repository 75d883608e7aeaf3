package org.freightpass.passtoken.wire;

/** Why bytes are no token or list; names are stable. No text repeats what was read, so that it can be logged. */
public enum Fault {
    TOO_LONG("is longer than it can be"),
    PREFIX("does not begin with FP1:"),
    BASE45("is not Base45"),
    ZLIB("is not whole zlib data"),
    INFLATES_TOO_FAR("inflates to more than it can hold"),
    TRAILING_BYTES("has bytes after its end"),
    CBOR("is not well-formed CBOR"),
    CBOR_KIND("has a kind of CBOR item that is not used here"),
    TOO_DEEP("is nested too deep"),
    DUPLICATE_LABEL("has a label twice"),
    NOT_SIGN1("is no COSE_Sign1 message"),
    HEADER("has a header that is not as RFC 9052 asks"),
    CRITICAL_HEADER("has a critical header that is not known here"),
    ALGORITHM("is not signed with ES256"),
    KEY_ID("does not name its key by eight bytes"),
    SIGNATURE_LENGTH("has a signature that is not 64 bytes long"),
    CLAIM_MISSING("lacks something it must have"),
    CLAIM_TYPE("has a value of the wrong type"),
    CLAIM_VALUE("has a value that cannot be");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** English, a predicate: {@code is not Base45}. */
    public String text() {
        return text;
    }
}
