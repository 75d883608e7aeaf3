package org.freightpass.system.count;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.system.count.PassTopic.Published;

/**
 * What was committed against what came out.
 *
 * @param committed passes that pass-service has
 * @param published of these, numbers with an issuing event on the topic
 * @param visible of these, numbers that a checkpoint sees in the state that pass-service has
 * @param lost committed, but not published or not visible
 * @param twice numbers issued by two different events, and vehicles with two live passes of a type
 */
public record Count(int committed, int published, int visible, int lost, int twice) {

    /** A pass as pass-service has it. */
    public record Committed(String number, String type, String plate, String state) {

        boolean isLive() {
            return state.equals("ACTIVE") || state.equals("SUSPENDED");
        }
    }

    /**
     * Compares the three.
     *
     * @param states state of each number that the checkpoint sees
     */
    public static Count of(
            List<Committed> committed, Map<String, Set<Published>> published, Map<String, String> states) {
        int out = 0;
        int visible = 0;
        int lost = 0;
        int twice = 0;
        for (Committed pass : committed) {
            long issued = published.getOrDefault(pass.number(), Set.of()).stream()
                    .filter(Published::isIssued)
                    .count();
            boolean seen = pass.state().equals(states.get(pass.number()));
            out += issued > 0 ? 1 : 0;
            visible += seen ? 1 : 0;
            lost += issued > 0 && seen ? 0 : 1;
            twice += issued > 1 ? 1 : 0;
        }
        return new Count(committed.size(), out, visible, lost, twice + doubleLive(committed));
    }

    private static int doubleLive(List<Committed> committed) {
        List<String> live = committed.stream()
                .filter(Committed::isLive)
                .map(pass -> pass.type() + " " + pass.plate())
                .toList();
        return live.size() - Set.copyOf(live).size();
    }

    public boolean isClean() {
        return lost == 0 && twice == 0;
    }

    @Override
    public String toString() {
        return "count committed=%d published=%d visible=%d lost=%d twice=%d"
                .formatted(committed, published, visible, lost, twice);
    }
}
