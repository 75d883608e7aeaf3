package org.freightpass.system.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freightpass.system.api.Outside;
import org.freightpass.system.api.Pages;
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
    private static final int MANY = 20;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Play play;

    public MainJob(RunningSystem system, PrintStream out, Fleet fleet, Duration patience) {
        this(system, out, fleet, patience, AT_ONCE);
    }

    /**
     * On a machine that has other work too.
     *
     * @param atOnce how long what is done at once may take there
     */
    public MainJob(RunningSystem system, PrintStream out, Fleet fleet, Duration patience, Duration atOnce) {
        this.play = new Play(system, new Steps(out), fleet, patience, atOnce);
    }

    /** Plays all of it; throws {@link StepFailed} at the first step that fails. */
    public Count play() {
        String firmId = new FirmScene(play).play();
        FleetScene.Issued issued = new FleetScene(play).play(firmId);
        Trucks trucks = playTrucks(firmId);
        Count count = new CountScene(play).play(firmId, List.of(trucks.onTheSpot()));
        play.steps().say(count.toString());
        play.steps()
                .say("figure upload_to_visible_ms=" + issued.uploadToVisibleMs() + " revoke_to_refused_ms="
                        + trucks.revokeMs());
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
        Count count = new CountScene(play).play(firmId, List.of());
        play.steps().say(count.toString());
        return count;
    }

    /**
     * What came of the trucks.
     *
     * @param revokeMs milliseconds until a revoked pass was refused
     * @param onTheSpot number of the pass that was issued at a checkpoint
     */
    private record Trucks(long revokeMs, String onTheSpot) {}

    /** What happens to three trucks of the fleet and a few others. */
    private Trucks playTrucks(String firmId) {
        Map<String, String> numbers = numbersByPlate(firmId);
        List<Vehicle> trucks = play.fleet().vehicles().stream()
                .filter(vehicle -> vehicle.goods().equals("KEY_INDUSTRIAL"))
                .limit(3)
                .toList();
        Vehicle first = trucks.get(0);
        Vehicle second = trucks.get(1);
        Vehicle third = trucks.get(2);
        String number = numbers.getOrDefault(first.plate(), "");
        Optional<NoticesScene> notices = notices();
        notices.ifPresent(NoticesScene::begin);
        new CheckpointScene(play).play(number, first, second, play.fleet().extra(1));
        ChangesScene changes = new ChangesScene(play);
        long revokeMs = changes.play(number, first, OPERATOR);
        changes.replace(numbers.getOrDefault(second.plate(), ""), second, OPERATOR, firmId);
        String onTheSpot = playPass(firmId, numbers, third);
        playHotline(third.plate(), numbers.getOrDefault(third.plate(), ""), notices);
        return new Trucks(revokeMs, onTheSpot);
    }

    /** Calls that are late while one looks on, the truck that is reported, and who is told of it. */
    private void playHotline(String plate, String number, Optional<NoticesScene> notices) {
        EscalationScene escalation = new EscalationScene(play);
        EscalationScene.Calls late = escalation.begin();
        notices.ifPresent(NoticesScene::issued);
        new HotlineScene(play)
                .play(
                        notices.map(NoticesScene::plate).orElse(plate),
                        notices.map(NoticesScene::number).orElse(number));
        notices.ifPresent(NoticesScene::blocked);
        notices.ifPresent(NoticesScene::revoked);
        escalation.end(late);
        notices.ifPresent(NoticesScene::told);
    }

    /** Only where the system shows what it sends to the outside. */
    private Optional<NoticesScene> notices() {
        Optional<Outside> outside = play.system().outside();
        Optional<String> webhooks = play.system().addresses().webhooks();
        if (outside.isEmpty() || webhooks.isEmpty()) {
            play.steps().say("step=notices skipped: MAIL_URL and WEBHOOKS_URL do not say where sent notices are shown");
            return Optional.empty();
        }
        return Optional.of(new NoticesScene(play, outside.get(), webhooks.get()));
    }

    /** The signed pass and the whole checkpoint; what takes its time is begun early and looked at later. */
    private String playPass(String firmId, Map<String, String> numbers, Vehicle truck) {
        String number = numbers.getOrDefault(truck.plate(), "");
        CodeScene codes = new CodeScene(play);
        OfficerScene officer = new OfficerScene(play);
        Instant misused = officer.misuse(number, truck);
        String kid = codes.rotate(number);
        codes.type(number, truck);
        codes.verify(number, truck);
        new PaperScene(play).play(number, many(numbers));
        Vehicle late = play.fleet().extra(10);
        String anew = codes.signedAnew(kid, number, truck, late, firmId);
        codes.withdraw(anew);
        officer.offline(anew, late, play.fleet().extra(1));
        TypesScene types = new TypesScene(play);
        String onTheSpot = types.onTheSpot();
        types.play(firmId);
        new RoadScene(play).play();
        officer.longWait(truck);
        officer.misuseTold(misused);
        return onTheSpot;
    }

    /** Passes of goods that no scene has changed. */
    private List<String> many(Map<String, String> numbers) {
        return play.fleet().vehicles().stream()
                .filter(vehicle -> vehicle.goods().equals("LIVING"))
                .limit(MANY)
                .map(vehicle -> numbers.getOrDefault(vehicle.plate(), ""))
                .toList();
    }

    private Map<String, String> numbersByPlate(String firmId) {
        Map<String, String> byPlate = new HashMap<>();
        Pages.all(play.system().pass(), FirmScene.FIRM, "/passes?firmId=" + firmId)
                .forEach(pass -> byPlate.put(
                        pass.path("plate").asString(), pass.path("number").asString()));
        return byPlate;
    }
}
