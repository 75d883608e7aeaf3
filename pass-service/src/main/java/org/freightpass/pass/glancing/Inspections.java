package org.freightpass.pass.glancing;

import java.util.List;

/** Where inspections are counted by day. */
public interface Inspections {

    /** Counts each; whoever calls has made sure that none comes twice. */
    void count(List<Inspected> inspected);
}
