package org.freightpass.pass.reviewing;

import org.jspecify.annotations.Nullable;

/** Why an application came back or was rejected; {@code field} is what to mend where one field is. */
public record Reason(@Nullable String field, String code, String text) {}
