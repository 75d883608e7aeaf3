package org.freightpass.system.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What to play.
 *
 * @param faults in this order; all of them where none is named
 * @param named whether they were named, and are owed even where the machine lacks what they need
 * @param rounds how often {@code kill} strikes
 * @param away how long something that goes away stays away
 * @param seed the same seed gives the same moments and the same victims
 * @param list only say which faults there are
 */
record DrillOptions(List<Fault> faults, boolean named, int rounds, Duration away, long seed, boolean list) {

    private static final int ROUNDS = 20;
    private static final int AWAY_SECONDS = 60;
    private static final int SEEDS = 1_000_000;

    DrillOptions {
        faults = List.copyOf(faults);
    }

    static DrillOptions of(List<String> arguments) {
        List<Fault> faults = new ArrayList<>();
        int rounds = ROUNDS;
        int away = AWAY_SECONDS;
        long seed = System.nanoTime() % SEEDS;
        boolean list = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--rounds" -> rounds = number(word, rest);
                case "--away" -> away = number(word, rest);
                case "--seed" -> seed = number(word, rest);
                case "--list" -> list = true;
                default -> faults.add(Fault.named(word).orElseThrow(() -> unknown(word)));
            }
        }
        return new DrillOptions(
                faults.isEmpty() ? List.of(Fault.values()) : faults,
                !faults.isEmpty(),
                rounds,
                Duration.ofSeconds(away),
                seed,
                list);
    }

    private static int number(String option, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(option + " takes a number from 1 on, found '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException("No fault is named '" + word + "'. There are: "
                + String.join(", ", Fault.words()) + ".\nOptions: --rounds N, --away SECONDS, --seed N, --list");
    }
}
