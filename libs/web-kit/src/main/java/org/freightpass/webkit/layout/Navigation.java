package org.freightpass.webkit.layout;

import java.util.List;
import java.util.Set;
import org.freightpass.webkit.Caller;

/**
 * The pages of a service that its navigation leads to; a service declares one bean.
 *
 * @param site key of the text that names the service
 * @param entries in the order in which they are shown
 */
public record Navigation(String site, List<Entry> entries) {

    public Navigation {
        entries = List.copyOf(entries);
    }

    /**
     * One page.
     *
     * @param text key of its text
     * @param address its path
     * @param roles who sees the entry: whoever has one of them; everybody where there is none
     */
    public record Entry(String text, String address, Set<String> roles) {

        public Entry {
            roles = Set.copyOf(roles);
        }

        public Entry(String text, String address) {
            this(text, address, Set.of());
        }

        boolean isFor(Caller caller) {
            return roles.isEmpty() || roles.stream().anyMatch(caller::hasRole);
        }

        /** Whether the page at the path is this one or one below it. */
        boolean isAt(String path) {
            return path.equals(address) || (!address.equals("/") && path.startsWith(address + "/"));
        }
    }

    List<Entry> entriesFor(Caller caller) {
        return entries.stream().filter(entry -> entry.isFor(caller)).toList();
    }
}
