package org.freightpass.pass.audit;

import org.jspecify.annotations.Nullable;

/** Which entries are asked for; absent means any. */
public record AuditQuery(
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable String actor) {}
