package org.freightpass.system.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Await;
import org.freightpass.system.api.Scan;
import org.freightpass.system.api.Service;
import org.freightpass.system.demo.Steps.Played;

/** Those who keep the roads: which checkpoints may stand and which have to go, what is closed, where one can be tested. */
final class RoadScene {

    private static final String KEEPER = "op-transport-province";
    private static final String COUNTY = "220182";

    private final Steps steps;
    private final Service pass;
    private final Service checkpoint;
    /** Anonymous questions are few in a second. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Duration patience;

    RoadScene(Play play) {
        this.steps = play.steps();
        this.pass = play.system().pass();
        this.checkpoint = play.system().checkpoint();
        this.patience = play.patience();
    }

    void play() {
        steps.check("register-refused", () -> {
            for (String site : new String[] {"MAIN_LINE", "SERVICE_AREA"}) {
                register(site, 0).expect(422).expect("code", "SITE_FORBIDDEN").expect("field", "site");
            }
            return "sites=MAIN_LINE,SERVICE_AREA code=SITE_FORBIDDEN";
        });
        String code = steps.play("removal-ordered", () -> {
            int kilometre = (int) (Instant.now().getEpochSecond() % 9000);
            String registered = register("ROAD", kilometre).expect(201).text("code");
            register("ROAD", kilometre).expect(409).expect("code", "CHECKPOINT_EXISTS_ON_SECTION");
            Map<String, String> order = Map.of(
                    "deadline", Instant.now().plus(Duration.ofHours(6)).toString(), "reason", "second on the section");
            checkpoint
                    .post(KEEPER, "/checkpoints/" + registered + "/order-removal", order)
                    .expect(200)
                    .expect("status", "REMOVAL_ORDERED");
            return new Played<>(registered, "checkpoint=" + registered + " second=CHECKPOINT_EXISTS_ON_SECTION");
        });
        steps.check("removal-confirmed", () -> {
            checkpoint
                    .postPart(KEEPER, "/checkpoints/" + code + "/confirm-removal", "photo", "image/png", photo())
                    .expect(200)
                    .expect("status", "REMOVED");
            return "checkpoint=" + code + " status=REMOVED";
        });
        steps.check("closure", this::close);
        steps.check("test-point", this::test);
    }

    private Answer register(String site, int kilometre) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "示范检查站");
        body.put("county", COUNTY);
        body.put("site", site);
        body.put("road", "G102");
        body.put("direction", "进城");
        body.put("kmFrom", kilometre);
        body.put("kmTo", kilometre + 1);
        return checkpoint.post(KEEPER, "/checkpoints", body);
    }

    /** A closure is entered, told with the answer whether a pass is needed, and lifted. */
    private String close() throws InterruptedException {
        Instant from = Instant.now();
        Map<String, Object> closure = new HashMap<>();
        closure.put("kind", "TOLL_EXIT");
        closure.put("area", "220184");
        closure.put("direction", "出口");
        closure.put("name", "公主岭收费站出口（示范）");
        closure.put("from", from.toString());
        closure.put("until", from.plus(Duration.ofMinutes(10)).toString());
        closure.put("approvedBy", "长春市疫情防控领导小组");
        closure.put("approvedByDivision", "220100");
        Answer entered = checkpoint.post(KEEPER, "/roads/closures", closure).expect(201);
        String code = entered.text("code");
        String question = "/need-check?origin=220104&destination=210102&goods=MEDICAL&via=220184";
        Await.until(
                "closure " + code + " at the need-check",
                patience,
                LOOK,
                () -> pass.get("", question).expect(200),
                answer -> answer.body()
                        .path("closures")
                        .findValuesAsString("code")
                        .contains(code));
        lift("/roads/closures/" + code, closure, entered);
        return "closure=" + code + " told_by=need-check";
    }

    /** A test point is entered beside the checkpoint, is the next one from there, and ends. */
    private String test() throws InterruptedException {
        Instant from = Instant.now();
        Map<String, Object> point = new HashMap<>();
        point.put("name", "铁西区核酸检测点（示范）");
        point.put("county", "220302");
        point.put("longitude", 124.3290);
        point.put("latitude", 43.1352);
        point.put("hours", "00:00-24:00");
        point.put("from", from.toString());
        point.put("until", from.plus(Duration.ofMinutes(10)).toString());
        Answer entered = checkpoint.post(KEEPER, "/roads/test-points", point).expect(201);
        String code = entered.text("code");
        Answer next = Await.until(
                "test point " + code + " to be the next",
                patience,
                () -> checkpoint
                        .get("", "/roads/test-points/next?checkpoint=" + Scan.CHECKPOINT)
                        .expect(200),
                answer -> answer.body().at("/items/0/code").asString("").equals(code));
        lift("/roads/test-points/" + code, point, entered);
        return "test_point=" + code + " kilometres="
                + next.body().at("/items/0/kilometres").asString();
    }

    private void lift(String path, Map<String, Object> body, Answer entered) {
        body.put("version", entered.number("version"));
        body.put("until", Instant.now().toString());
        checkpoint.put(KEEPER, path, body).expect(200);
    }

    /** A picture of an empty place. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }
}
