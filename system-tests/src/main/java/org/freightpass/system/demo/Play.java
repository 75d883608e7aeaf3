package org.freightpass.system.demo;

import java.time.Duration;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.fleet.Fleet;

/**
 * What all scenes share: the system, the steps, the fleet of this run.
 *
 * @param patience how long to wait for what comes later, such as a report or a case
 * @param atOnce how long what is done at once may take, such as that a revocation is seen
 */
record Play(RunningSystem system, Steps steps, Fleet fleet, Duration patience, Duration atOnce) {}
