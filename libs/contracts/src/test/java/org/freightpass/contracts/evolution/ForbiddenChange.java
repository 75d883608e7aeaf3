package org.freightpass.contracts.evolution;

/**
 * A change that a schema may not make within its version.
 *
 * @param kind which rule it breaks
 * @param field where, such as {@code reasons[].code}
 * @param text what was found and what to do, for people
 */
record ForbiddenChange(Kind kind, String field, String text) {

    /** The rules; each names who could no longer read what. */
    enum Kind {
        /** Old readers miss it. */
        FIELD_REMOVED,
        /** Old readers cannot decode it. */
        TYPE_CHANGED,
        /** What was written before lacks it. */
        MADE_REQUIRED,
        /** Old readers rely on it. */
        MADE_OPTIONAL,
        /** What was written before lacks it. */
        REQUIRED_FIELD_ADDED,
        /** New readers do not know what its absence means. */
        DEFAULT_MISSING,
        /** What was written before holds it. */
        ENUM_VALUE_REMOVED,
        /** Old readers cannot decode it. */
        ENUM_VALUE_ADDED,
        /** Old readers or what was written before break the new limit. */
        CONSTRAINT_CHANGED
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
