package org.freightpass.pass.roads;

import java.util.List;

/** The places on the way that this service has been told of. */
public interface Landmarks {

    /** By kind, then by code. */
    List<Landmark> all();

    /** Keeps it unless a version as new is kept already. */
    void keep(Landmark landmark);
}
