package org.freightpass.testkit.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The named parts of one module's templates, {@code src/main/resources/templates}, and two traps of Thymeleaf: a part
 * that is asked for by its name comes with every element of that name in the file, so that {@code time} would show each
 * {@code <time>} as well; and what replaces an element never asks for the condition that stands on it.
 */
public final class PageFragments {

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][\\w-]*)");

    private static final Pattern REPLACED = Pattern.compile("<[a-zA-Z][^<]*?\\bth:replace=\"[^\"]*\"[^>]*>");
    private static final Pattern ASKED = Pattern.compile("\\bth:(if|unless|each|switch|case)=");

    private final Path templates;

    private PageFragments(Path templates) {
        this.templates = templates;
    }

    /** The parts of the module in this directory, the one that holds {@code src/main}. */
    public static PageFragments of(Path module) {
        return new PageFragments(module.resolve("src/main/resources/templates"));
    }

    /** What is wrong, a line each; empty is well. */
    public List<String> faults() {
        try (Stream<Path> found = Files.walk(templates)) {
            return found.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .flatMap(this::faults)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> faults(Path file) {
        try {
            String template = Files.readString(file);
            Set<String> both = names(FRAGMENT, template);
            both.retainAll(names(ELEMENT, template));
            Stream<String> unasked = REPLACED.matcher(template)
                    .results()
                    .map(MatchResult::group)
                    .filter(tag -> ASKED.matcher(tag).find())
                    .map(tag -> "insert instead of replace, or the condition is not asked: " + tag);
            return Stream.concat(both.stream().map(name -> "the part " + name + " is named like an element"), unasked)
                    .map(fault -> templates.relativize(file) + ": " + fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String template) {
        return pattern.matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
