package org.freightpass.system.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a list to its end, page by page. */
public final class Pages {

    private static final int LIMIT = 200;

    private Pages() {}

    public static List<JsonNode> all(Service service, String account, String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + LIMIT;
        Optional<String> cursor = Optional.empty();
        do {
            Answer page = service.get(
                            account,
                            first + cursor.map(next -> "&cursor=" + next).orElse(""))
                    .expect(200);
            page.body().path("items").forEach(items::add);
            cursor = page.find("next");
        } while (cursor.isPresent());
        return items;
    }
}
