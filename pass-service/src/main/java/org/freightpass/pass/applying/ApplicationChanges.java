package org.freightpass.pass.applying;

import java.util.List;
import org.freightpass.pass.applying.Application.Applicant;
import org.jspecify.annotations.Nullable;

/** Told of changes in the transaction that makes them: each becomes an audit entry and, from submission on, an event. */
public interface ApplicationChanges {

    void recorded(List<Change> changes);

    /** One change; {@code before} is absent when the application begins. */
    record Change(Kind kind, @Nullable Application before, Application after, Applicant by) {}

    /** What happened to an application. */
    enum Kind {
        DRAFTED,
        CHANGED,
        SUBMITTED,
        WITHDRAWN
    }
}
