package org.freightpass.testkit.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/**
 * Secrets that a service brings along in its {@code application.yml}. What lies in a repository everybody knows, and a
 * service that starts with it looks safe: a secret comes from outside, or the service says that it has none.
 */
public final class SecretDefaults {

    private static final Pattern SECRET = Pattern.compile("(?:.*[.\\-\\]])?(?:key|password|secret|token)s?(?:\\[.*)?");
    private static final Pattern FROM_OUTSIDE = Pattern.compile("(?:\\$\\{[A-Z0-9_]+:?})?");

    /** The database decides about it: one that has another password opens to nobody who brings this one. */
    private static final Set<String> DECIDED_ELSEWHERE = Set.of("spring.datasource.password");

    private SecretDefaults() {}

    /** The settings, a line each; empty is well. {@code module}: the directory that holds {@code src/main}. */
    public static List<String> in(Path module) {
        Properties settings = settings(module.resolve("src/main/resources/application.yml"));
        return new TreeSet<>(settings.stringPropertyNames())
                .stream()
                        .filter(name -> SECRET.matcher(name).matches() && !DECIDED_ELSEWHERE.contains(name))
                        .filter(name -> !FROM_OUTSIDE
                                .matcher(settings.getProperty(name))
                                .matches())
                        .toList();
    }

    private static Properties settings(Path file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        Properties settings = yaml.getObject();
        if (settings == null || settings.isEmpty()) {
            throw new IllegalStateException("there are no settings in " + file);
        }
        return settings;
    }
}
