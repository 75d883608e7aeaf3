package org.freightpass.pass;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.freightpass.contracts.Divisions;

/** Readings as pinyin4j gives them: what {@code places/sounds.txt} is made of. */
final class Sounds {
    private Sounds() {}

    /** The file as it is to be: a line for each syllable, with the characters of divisions' names that are read so. */
    static String file() {
        Map<String, Set<String>> characters = new TreeMap<>();
        Divisions.standard().all().stream()
                .flatMapToInt(code -> Divisions.standard().fullName(code).chars())
                .forEach(character -> readings((char) character)
                        .forEach(reading -> characters
                                .computeIfAbsent(reading, any -> new TreeSet<>())
                                .add(String.valueOf((char) character))));
        return characters.entrySet().stream()
                .map(line -> line.getKey() + " " + String.join("", line.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** By the first reading of each character. */
    static String spelt(String name) {
        return name.chars()
                .mapToObj(character ->
                        readings((char) character).stream().findFirst().orElse(""))
                .collect(Collectors.joining());
    }

    static String initials(String name) {
        return name.chars()
                .mapToObj(character ->
                        readings((char) character).stream().findFirst().orElse(""))
                .map(reading -> reading.substring(0, 1))
                .collect(Collectors.joining());
    }

    static Set<String> readings(char character) {
        HanyuPinyinOutputFormat plain = new HanyuPinyinOutputFormat();
        plain.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        plain.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character, plain);
            return readings == null ? Set.of() : new TreeSet<>(Arrays.asList(readings));
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
