package org.freightpass.notification.console;

/** A case was opened or changed, or, without a number, something of the lines; news without a case are for everyone. */
public record News(boolean opened, String number, int line, int home) {
    /** Something may have been missed: look at everything again. */
    public static final News EVERYTHING = new News(false, "", 0, 0);

    public boolean isFor(Watcher watcher) {
        return number.isEmpty() || watcher.watches(line, home);
    }

    public boolean soundsFor(Watcher watcher) {
        return ConsoleRule.sounds(opened, line, watcher.lines());
    }
}
