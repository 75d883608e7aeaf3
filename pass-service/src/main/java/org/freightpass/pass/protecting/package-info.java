/**
 * Personal numbers: how they are kept. {@link org.freightpass.pass.protecting.FieldCipher} makes a number unreadable in
 * the database, {@link org.freightpass.pass.protecting.Fingerprints} makes it comparable without being readable,
 * {@link org.freightpass.pass.protecting.Masking} makes it showable. Adapters of every feature use these; the keys are
 * settings and lie in no table.
 */
@NullMarked
package org.freightpass.pass.protecting;

import org.jspecify.annotations.NullMarked;
