package org.freightpass.testkit.texts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of one module: {@code src/main/resources/messages/NAME_zh.properties} and {@code NAME_en.properties}. A key
 * is used where a template or a class holds it whole, or holds, in quotes, the part of it up to one of its dots.
 */
public final class PageTexts {

    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    private static final Pattern WORD = Pattern.compile("([\\w-]+(?:\\.[\\w-]+)*)");
    private static final Pattern PART = Pattern.compile("['\"]([\\w.-]+\\.)['\"]");

    private final Path module;

    private PageTexts(Path module) {
        this.module = module;
    }

    /** The texts of the module in this directory, the one that holds {@code src/main}. */
    public static PageTexts of(Path module) {
        return new PageTexts(module);
    }

    /**
     * What is wrong, a line each; empty is well.
     *
     * @param libraries modules whose texts the pages use as well
     */
    public List<String> faults(Path... libraries) {
        Set<String> chinese = keys(module, "zh");
        Set<String> english = keys(module, "en");
        if (chinese.isEmpty()) {
            return List.of("there are no texts in " + module.resolve("src/main/resources/messages"));
        }
        String sources = sources();
        Set<String> known = new TreeSet<>(chinese);
        Stream.of(libraries).forEach(library -> known.addAll(keys(library, "zh")));
        Set<String> asked = new TreeSet<>(found(ASKED, sources));
        Set<String> words = found(WORD, sources);
        Set<String> parts = found(PART, sources);
        return Stream.of(
                        without(chinese, english).map(key -> "no English for " + key),
                        without(english, chinese).map(key -> "no Chinese for " + key),
                        without(asked, known).map(key -> "no text for " + key),
                        chinese.stream()
                                .filter(key -> !isUsed(key, words, parts))
                                .map(key -> "nothing shows " + key))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(key -> !some.contains(key));
    }

    private static boolean isUsed(String key, Set<String> words, Set<String> parts) {
        if (words.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (parts.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> found(Pattern pattern, String sources) {
        return pattern.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys(Path module, String language) {
        Path messages = module.resolve("src/main/resources/messages");
        Properties all = new Properties();
        for (Path file : files(messages)) {
            if (file.toString().endsWith("_" + language + ".properties")) {
                load(all, file);
            }
        }
        return new TreeSet<>(all.stringPropertyNames());
    }

    private static void load(Properties all, Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sources() {
        StringBuilder sources = new StringBuilder();
        for (Path file : files(module.resolve("src/main"))) {
            String name = file.toString();
            if (name.endsWith(".java") || name.endsWith(".html")) {
                try {
                    sources.append(Files.readString(file)).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return sources.toString();
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
