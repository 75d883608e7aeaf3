package org.freightpass.notification.reports;

import java.util.List;
import java.util.UUID;

/** Where reports are kept. Answers within a limited time, whatever happens there. */
public interface ReportSource {

    /** The reports with these ids of their own, or of the alerts that they raised, for the owner of the token. */
    ReportReading read(By by, List<UUID> ids, String token);

    /** What the ids are. */
    enum By {
        REPORT,
        ALERT
    }
}
