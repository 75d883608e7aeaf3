package org.freightpass.system.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.count.Count;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.fleet.Vehicle;

/**
 * The main job from the firm that registers to the count of what came out. Can be played again on the same data: every
 * run has a firm and plates of its own.
 */
public final class MainJob {

    private static final String OPERATOR = "op-iit";

    private final Play play;

    public MainJob(RunningSystem system, PrintStream out, Fleet fleet, Duration patience) {
        this.play = new Play(system, new Steps(out), fleet, patience);
    }

    /** Plays all of it; throws {@link StepFailed} at the first step that fails. */
    public Count play() {
        String firmId = new FirmScene(play).play();
        FleetScene.Issued issued = new FleetScene(play).play(firmId);
        long revokeMs = playTrucks(firmId);
        Count count = new CountScene(play).play(firmId);
        play.steps().say(count.toString());
        play.steps()
                .say("figure upload_to_visible_ms=" + issued.uploadToVisibleMs() + " revoke_to_refused_ms=" + revokeMs);
        return count;
    }

    /** Plays only how a firm comes to be; gives its id. */
    public String playFirm() {
        return new FirmScene(play).play();
    }

    /** Plays it up to the visible fleet, and counts. */
    public Count playFleet() {
        String firmId = new FirmScene(play).play();
        new FleetScene(play).play(firmId);
        Count count = new CountScene(play).play(firmId);
        play.steps().say(count.toString());
        return count;
    }

    /** What happens to three trucks of the fleet; gives the milliseconds until a revoked pass was refused. */
    private long playTrucks(String firmId) {
        Map<String, String> numbers = numbersByPlate(firmId);
        List<Vehicle> trucks = play.fleet().vehicles().stream()
                .filter(vehicle -> vehicle.goods().equals("KEY_INDUSTRIAL"))
                .limit(3)
                .toList();
        Vehicle first = trucks.get(0);
        Vehicle second = trucks.get(1);
        Vehicle third = trucks.get(2);
        String number = numbers.getOrDefault(first.plate(), "");
        new CheckpointScene(play).play(number, first, second, play.fleet().extra(1));
        ChangesScene changes = new ChangesScene(play);
        long revokeMs = changes.play(number, first, OPERATOR);
        changes.replace(numbers.getOrDefault(second.plate(), ""), second, OPERATOR, firmId);
        new HotlineScene(play).play(third.plate(), numbers.getOrDefault(third.plate(), ""));
        return revokeMs;
    }

    private Map<String, String> numbersByPlate(String firmId) {
        Map<String, String> byPlate = new HashMap<>();
        Pages.all(play.system().pass(), FirmScene.FIRM, "/passes?firmId=" + firmId)
                .forEach(pass -> byPlate.put(
                        pass.path("plate").asString(), pass.path("number").asString()));
        return byPlate;
    }
}
