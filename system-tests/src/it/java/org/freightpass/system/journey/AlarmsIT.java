package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An alarm on a metric that nobody exposes would be silent for ever. */
@ExtendWith(OnLocalStack.class)
class AlarmsIT {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern METRIC = Pattern.compile("\\b(messaging|freight|hotline|notifying)_[a-z_]+");
    private static final Pattern WRITTEN = Pattern.compile("`((messaging|freight|hotline|notifying)[.][a-z.]+)`");

    @Test
    void everyMetricThatAlarmsWatchIsExposedAndWrittenDown(LocalStack stack) throws Exception {
        Set<String> watched = METRIC.matcher(Files.readString(DOCS.resolve("alarms.yml")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(watched).hasSizeGreaterThan(10);

        Set<String> exposed = exposed(stack);
        assertThat(exposed).containsAll(watched);

        Set<String> written = written();
        assertThat(watched)
                .allMatch(metric -> written.stream().anyMatch(name -> metric.matches(name + "(_seconds|_total)?")));
    }

    private static Set<String> written() throws IOException {
        return WRITTEN.matcher(Files.readString(DOCS.resolve("operations.md")))
                .results()
                .map(found -> found.group(1).replace('.', '_'))
                .collect(Collectors.toSet());
    }

    private static Set<String> exposed(LocalStack stack) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String service : Stream.of(
                            stack.addresses().pass(),
                            stack.addresses().checkpoint(),
                            stack.addresses().notification())
                    .toList()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/actuator/prometheus"))
                        .build();
                METRIC.matcher(http.send(request, BodyHandlers.ofString()).body())
                        .results()
                        .forEach(found -> names.add(found.group()));
            }
        }
        return names;
    }
}
