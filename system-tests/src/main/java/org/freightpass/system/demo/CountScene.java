package org.freightpass.system.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.system.api.Pages;
import org.freightpass.system.api.Service;
import org.freightpass.system.count.Checkpoints;
import org.freightpass.system.count.Count;
import org.freightpass.system.count.Count.Committed;
import org.freightpass.system.count.PassTopic;
import org.freightpass.system.demo.Steps.Played;
import tools.jackson.databind.JsonNode;

/** Counts all passes of the firm, and those of drivers without one: in pass-service, on the topic, at a checkpoint. */
final class CountScene {

    private final Play play;

    CountScene(Play play) {
        this.play = play;
    }

    /**
     * Counts.
     *
     * @param others numbers of passes that belong to no firm
     */
    Count play(String firmId, List<String> others) {
        return play.steps().play("count", () -> {
            Service service = play.system().pass();
            List<JsonNode> found = new ArrayList<>(Pages.all(service, FirmScene.FIRM, "/passes?firmId=" + firmId));
            others.forEach(number -> found.add(
                    service.get("admin", "/passes/" + number).expect(200).body()));
            List<Committed> committed =
                    found.stream().map(CountScene::committed).toList();
            Set<String> numbers = new HashSet<>();
            committed.forEach(pass -> numbers.add(pass.number()));
            Map<String, String> states =
                    new Checkpoints(play.system().checkpoint()).see(List.copyOf(numbers), play.patience());
            var published = new PassTopic(play.system().addresses().kafka()).about(numbers);
            return new Played<>(Count.of(committed, published, states), "passes=" + committed.size());
        });
    }

    private static Committed committed(JsonNode pass) {
        return new Committed(
                pass.path("number").asString(),
                pass.path("type").asString(),
                pass.path("plateColour").asString() + pass.path("plate").asString(),
                pass.path("state").asString());
    }
}
