package org.freightpass.pass;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the names of divisions sound, in pinyin without tones: {@code places/sounds.txt} holds, a line for each syllable,
 * the characters that are read so. A character with several readings answers to each of them: 长 is chang and zhang.
 * Read once; immutable.
 */
final class PlaceSounds {
    /** One letter fits nearly every name. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 60;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{" + SHORTEST + "," + LONGEST + "}");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s'’]");
    private static final Map<Character, List<String>> READINGS = readings();

    private PlaceSounds() {}

    /** What was typed as plain letters; nothing where it is not pinyin. ü may be typed as v. */
    static Optional<String> letters(String typed) {
        String plain =
                ORNAMENT.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("").replace('ü', 'v');
        return Optional.of(plain).filter(text -> LETTERS.matcher(text).matches());
    }

    /** Whether the characters from some place in the name on are read so: each by its syllable or its initial (zh, ch, sh as one letter or two). */
    static boolean sounds(String name, String letters) {
        for (int start = 0; start < name.length(); start++) {
            if (begins(name, start, letters)) {
                return true;
            }
        }
        return false;
    }

    /** Places within the letters that the characters so far can account for; the last syllable may be unfinished. */
    private static boolean begins(String name, int start, String letters) {
        BitSet reached = new BitSet();
        reached.set(0);
        for (int at = start; at < name.length() && !reached.isEmpty(); at++) {
            BitSet next = new BitSet();
            for (String reading : READINGS.getOrDefault(name.charAt(at), List.of())) {
                for (int from = reached.nextSetBit(0); from >= 0; from = reached.nextSetBit(from + 1)) {
                    if (reading.startsWith(letters.substring(from))) {
                        return true;
                    }
                    if (letters.startsWith(reading, from)) {
                        next.set(from + reading.length());
                    }
                    if (letters.charAt(from) == reading.charAt(0)) {
                        next.set(from + 1);
                    }
                    if (reading.startsWith("h", 1) && letters.startsWith(reading.substring(0, 2), from)) {
                        next.set(from + 2);
                    }
                }
            }
            if (next.get(letters.length())) {
                return true;
            }
            reached = next;
        }
        return false;
    }

    private static Map<Character, List<String>> readings() {
        Map<Character, List<String>> readings = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(PlaceSounds.class.getResourceAsStream("/places/sounds.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                int space = line.indexOf(' ');
                line.substring(space + 1)
                        .chars()
                        .forEach(character -> readings.computeIfAbsent((char) character, any -> new ArrayList<>())
                                .add(line.substring(0, space)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(readings);
    }
}
