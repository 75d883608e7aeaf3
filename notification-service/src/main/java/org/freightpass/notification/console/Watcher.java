package org.freightpass.notification.console;

import java.util.Set;

/** Who looks: the account, the lines it serves, and whether it sees every line. */
public record Watcher(String account, Set<String> lines, boolean all) {
    public Watcher {
        lines = Set.copyOf(lines);
    }

    /** Whether news of a case on the line are for this watcher. */
    public boolean watches(int line, int home) {
        return all || lines.contains(Integer.toString(line)) || lines.contains(Integer.toString(home));
    }
}
