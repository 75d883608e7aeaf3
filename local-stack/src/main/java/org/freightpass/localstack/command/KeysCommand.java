package org.freightpass.localstack.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.freightpass.localstack.part.StartFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows and keeps the issuing authorities' keys through pass-service's API, as the account {@code admin}. */
@Command(
        name = "keys",
        description = "shows, creates, rotates, retires the keys that sign passes, or takes out betrayed ones",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {

    private static final String KEYS = "/trust/authorities";

    @Mixin
    private final Place place = new Place();

    /** What to do with keys. */
    enum Action {
        LIST,
        CREATE,
        ROTATE,
        RETIRE,
        BETRAY
    }

    @Parameters(paramLabel = "ACTION", description = "list, create, rotate, retire or betray", defaultValue = "list")
    private String action = "list";

    @Parameters(paramLabel = "AUTHORITY", description = "such as 220104-IIT; not for list", arity = "0..1")
    private @Nullable String authority;

    @Override
    public Integer call() throws Exception {
        Action wanted = wanted();
        if (wanted != Action.LIST && authority == null) {
            throw new StartFailed("Name an authority: ./run keys " + action + " 220104-IIT");
        }
        try (AdminApi api = new AdminApi(RunningStack.of(place.layout()).variables())) {
            JsonNode answer =
                    switch (wanted) {
                        case LIST -> api.get(KEYS);
                        case CREATE -> api.post(KEYS, Map.of("authority", String.valueOf(authority)));
                        case ROTATE, RETIRE, BETRAY ->
                            api.post(
                                    KEYS + "/" + authority + "/" + wanted.name().toLowerCase(Locale.ROOT), Map.of());
                    };
            show(answer, wanted);
        }
        return 0;
    }

    private Action wanted() {
        return Arrays.stream(Action.values())
                .filter(one -> one.name().equals(action.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StartFailed("No " + action + ": list, create, rotate, retire or betray"));
    }

    private static void show(JsonNode body, Action action) {
        JsonNode all = action == Action.LIST
                ? body.at("/authorities")
                : JsonMapper.shared().createArrayNode().add(body);
        for (JsonNode one : all) {
            for (JsonNode key : one.at("/keys")) {
                System.out.printf(
                        "%-22s %s  %-9s  signs %s to %s%n",
                        one.at("/authority").asString(),
                        key.at("/kid").asString(),
                        key.at("/state").asString(),
                        key.at("/signsFrom").asString(),
                        key.at("/signsUntil").asString());
            }
        }
    }
}
