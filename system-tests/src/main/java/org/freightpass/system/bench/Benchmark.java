package org.freightpass.system.bench;

import org.freightpass.system.figure.Figure;

/** One row of the table. */
interface Benchmark {

    /** The name on the command line and in the JSON. */
    String name();

    /** Measures; says on the way what it does. */
    Figure measure(Setting setting) throws Exception;
}
