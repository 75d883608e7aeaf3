package org.freightpass.system.load;

/** One client's next request; each thread has a worker of its own. */
@FunctionalInterface
public interface Worker {

    /** False when nothing is left to do, which ends this worker's loop; an exception fails the whole run. */
    boolean once() throws Exception;
}
