package org.freightpass.checkpoint.desk;

import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;

/**
 * A pass is wanted here and now.
 *
 * @param id given by the officer's device: the same again is the same application
 * @param body the application as pass-service takes it; it holds names and numbers of documents
 */
public record ApplyOnTheSpot(
        UUID id, CheckpointCode checkpoint, Plate plate, DivisionCode origin, DivisionCode destination, String body) {

    /** Without the body: it must not end up in a log. */
    @Override
    public String toString() {
        return "ApplyOnTheSpot[" + id + ", " + checkpoint + "]";
    }
}
