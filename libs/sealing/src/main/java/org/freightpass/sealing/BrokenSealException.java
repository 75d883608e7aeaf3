package org.freightpass.sealing;

/** What is stored does not open: another key sealed it, or it was altered or moved since. Holds nothing of it. */
public final class BrokenSealException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(String place) {
        super("What is sealed " + (place.isEmpty() ? "" : "for '" + place + "' ")
                + "does not open: was the key changed, or what is stored?");
    }
}
