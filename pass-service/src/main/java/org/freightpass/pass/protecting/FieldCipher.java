package org.freightpass.pass.protecting;

/**
 * Seals one field for the database and opens it again. Safe for use by several threads.
 *
 * <p>The context (such as {@code driver.document}) is bound to the sealed text: what was sealed for one column does not
 * open in another. Sealing the same text twice gives two different results, so sealed texts cannot be compared; use
 * {@link Fingerprints} for that.
 */
public interface FieldCipher {

    /** The sealed text: key id, initialisation vector, ciphertext and tag, in printable characters. */
    String seal(String plain, String context);

    /** The text that was sealed. Throws {@link IllegalStateException} where key, context or content do not fit. */
    String open(String sealed, String context);
}
