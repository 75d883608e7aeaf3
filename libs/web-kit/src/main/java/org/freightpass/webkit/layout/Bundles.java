package org.freightpass.webkit.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of pages: every {@code messages/NAME_zh.properties} with its English twin, of the kit and of the service. */
final class Bundles {

    private static final String SUFFIX = "_zh.properties";

    private Bundles() {}

    static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(names().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static Set<String> names() {
        try {
            Set<String> names = new TreeSet<>();
            PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
            for (Resource file : found.getResources("classpath*:messages/*" + SUFFIX)) {
                String name = Objects.requireNonNull(file.getFilename());
                names.add("messages/" + name.substring(0, name.length() - SUFFIX.length()));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of pages cannot be listed", e);
        }
    }
}
