package org.freightpass.localstack.command;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows what consumers put aside, and sends it back, through pass-service's API as the account {@code admin}. */
@Command(
        name = "dead-letters",
        description = "shows the records that could not be processed, or sends them back",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    @Mixin
    private final Place place = new Place();

    @Parameters(paramLabel = "TOPIC", description = "such as freight.passes; without one: all topics", arity = "0..1")
    private @Nullable String topic;

    @Option(names = "--replay", description = "send back all of them that were not sent back before")
    private boolean replay;

    @Override
    public Integer call() throws Exception {
        try (AdminApi api = new AdminApi(RunningStack.of(place.layout()).variables())) {
            if (topic != null) {
                of(api, topic);
            } else {
                for (Topic one : Topic.values()) {
                    of(api, one.topicName());
                }
            }
        }
        return 0;
    }

    private void of(AdminApi api, String name) throws IOException, InterruptedException {
        String letters = name.endsWith(Topics.DEAD_LETTERS) ? name : name + Topics.DEAD_LETTERS;
        if (replay) {
            JsonNode result = api.post("/dead-letters/replay", new TreeMap<>(Map.of("topic", letters)));
            System.out.printf(
                    "%-26s sent back %d, before that %d%n",
                    letters,
                    result.path("replayed").asInt(),
                    result.path("skipped").asInt());
            return;
        }
        JsonNode items =
                api.get("/dead-letters?topic=" + letters + "&limit=" + SHOWN).path("items");
        System.out.printf("%-26s %s%n", letters, items.size() < SHOWN ? items.size() : SHOWN + " or more");
        for (JsonNode item : items) {
            System.out.printf(
                    "  %d@%d  %s  %s  key %s  %s: %s%s%n",
                    item.at("/position/partition").asInt(),
                    item.at("/position/offset").asLong(),
                    item.path("at").asString("?"),
                    item.path("type").asString("no event"),
                    item.path("key").asString("none"),
                    item.path("reason").asString("?"),
                    item.path("message").asString(""),
                    item.path("replayed").asBoolean() ? "  (sent back)" : "");
        }
    }
}
