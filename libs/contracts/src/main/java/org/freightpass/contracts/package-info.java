/**
 * Value formats: what a plate, an ID number, a pass number or a division code looks like, how what people type is
 * normalised, and what to tell them when it is wrong. Immutable records with one component {@code value}; {@code
 * X.read(text)} answers a {@link org.freightpass.contracts.Reading}, the constructor takes normalised text only.
 */
@NullMarked
package org.freightpass.contracts;

import org.jspecify.annotations.NullMarked;
