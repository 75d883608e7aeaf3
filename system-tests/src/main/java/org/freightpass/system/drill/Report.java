package org.freightpass.system.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of each fault that was asked for, and what a whole run comes to. For one thread. */
final class Report {

    private final List<String> clean = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notPlayed = new ArrayList<>();

    void played(Fault fault, boolean good) {
        (good ? clean : wrong).add(fault.word());
    }

    void notPlayed(Fault fault, String why) {
        notPlayed.add(fault.word() + " (" + why + ")");
    }

    /** Whether no count was wrong; with {@code every}, also whether each fault was played. */
    boolean isGood(boolean every) {
        return wrong.isEmpty() && !(every && !notPlayed.isEmpty());
    }

    /** Its last lines. */
    List<String> lines() {
        String total = "drills played=%d clean=%d wrong=%d not_played=%d"
                .formatted(clean.size() + wrong.size(), clean.size(), wrong.size(), notPlayed.size());
        return Stream.concat(
                        Stream.of(total),
                        Stream.of(line("clean", clean), line("wrong", wrong), line("not played", notPlayed))
                                .flatMap(List::stream))
                .toList();
    }

    private static List<String> line(String what, List<String> faults) {
        return faults.isEmpty() ? List.of() : List.of("  " + what + ": " + String.join(", ", faults));
    }
}
