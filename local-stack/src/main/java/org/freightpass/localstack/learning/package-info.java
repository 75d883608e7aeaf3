/**
 * What one start learns for the next: the classes that a program loads, laid out ready in a file (an archive of class data).
 * A cache belongs to the very jars and the very JVM it was made with; where there is none, the program starts without
 * and its JVM notes what the next one needs. Nothing depends on a cache but the seconds of a start.
 */
@NullMarked
package org.freightpass.localstack.learning;

import org.jspecify.annotations.NullMarked;
