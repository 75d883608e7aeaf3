package org.freightpass.notification.knowing;

import java.util.Set;

/** Every rule of what is known, by its id. */
public enum KnowingRule {
    NEWEST("KNO-01", "Of a pass or an application the newest version counts, in whatever order versions come."),
    ASKING("KNO-02", "Supervisors and agents with a line look things up; another hotline's client does not."),
    EXTENT("KNO-03", "At most 20 passes, applications and cases are shown, the newest first.");

    static final int MOST = 20;

    private final String id;
    private final String text;

    KnowingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public static boolean mayAsk(Set<String> roles, boolean hasLine) {
        return roles.contains("SUPERVISOR") || (roles.contains("AGENT") && hasLine);
    }
}
