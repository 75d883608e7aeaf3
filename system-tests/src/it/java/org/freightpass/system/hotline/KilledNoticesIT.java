package org.freightpass.system.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.freightpass.system.api.Outside;
import org.freightpass.system.api.Pages;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * notification-service is killed the hard way ten times, at random moments of a storm of reports: every report is in one
 * case, every notice was told once by its key, and an e-mail that may have left is shown as such. Two of it run, so that
 * one works while the other starts.
 */
@ExtendWith(OnLocalStack.class)
class KilledNoticesIT {

    private static final String VICTIM = "notification-service";
    private static final String SUPERVISOR = "supervisor";
    private static final int KILLS = 10;
    private static final int MOST_STEPS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> UNDER_WAY = Set.of("PENDING", "SENDING");

    @Test
    void killedAtTenRandomStepsLosesNothingAndTellsNothingTwice(LocalStack stack) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (RunningSystem system = new RunningSystem(stack.addresses(), PATIENCE)) {
            Outside outside = system.outside().orElseThrow();
            Storm storm = new Storm(stack.addresses().kafka());
            int reports = killed(stack, storm, outside, random);
            Map<String, List<JsonNode>> notices = settled(system, storm, reports);

            // Alerts and notices are read by groups of their own: that all was told does not mean that all has joined.
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertCases(system, storm, reports));
            assertSms(outside, storm, reports, notices);
            int unknown = assertMails(outside, storm, reports, notices);
            System.out.println("figure kills=" + KILLS + " reports=" + reports + " sms=" + reports + " lost=0 twice=0"
                    + " sms_repeats_recognised=" + outside.smsCount().repeats() + " mails_in_doubt=" + unknown
                    + " seed=" + seed);
        }
    }

    /** Kills one of two in turn, each once it works and a random number of SMS later; gives how many were reported. */
    private static int killed(LocalStack stack, Storm storm, Outside outside, Random random) throws Exception {
        try (storm;
                Victims victims = new Victims(stack, VICTIM)) {
            for (int kill = 0; kill < KILLS; kill++) {
                int victim = kill % 2;
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> victims.isReady(victim));
                int told = outside.sms(storm.mobiles()).size();
                int steps = 1 + random.nextInt(MOST_STEPS);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> outside.sms(storm.mobiles()).size() >= told + steps);
                victims.killAndStart(victim);
            }
            return storm.end();
        }
    }

    /** All notices of the run by channel and pass, once none of them is under way any more. */
    private static Map<String, List<JsonNode>> settled(RunningSystem system, Storm storm, int reports) {
        Set<String> passes = IntStream.range(0, reports).mapToObj(storm::pass).collect(Collectors.toSet());
        Map<String, List<JsonNode>> found = new HashMap<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            found.clear();
            Pages.all(system.notification(), SUPERVISOR, "/notices").stream()
                    .filter(notice -> passes.contains(notice.path("passNumber").asString("")))
                    .forEach(notice -> found.computeIfAbsent(key(notice), any -> new ArrayList<>())
                            .add(notice));
            return found.size() == 3 * reports
                    && found.values().stream().flatMap(List::stream).noneMatch(KilledNoticesIT::isUnderWay);
        });
        assertThat(found.values()).as("notices by channel and pass").allMatch(one -> one.size() == 1);
        return found;
    }

    private static String key(JsonNode notice) {
        return notice.path("channel").asString() + " "
                + notice.path("passNumber").asString();
    }

    private static boolean isUnderWay(JsonNode notice) {
        return UNDER_WAY.contains(notice.path("state").asString()) || notice.hasNonNull("nextTryAt");
    }

    private static void assertCases(RunningSystem system, Storm storm, int reports) {
        List<String> joined = new ArrayList<>();
        for (JsonNode one : Pages.all(system.notification(), SUPERVISOR, "/cases")) {
            if (one.path("kind").asString().equals("BLOCKED_TRANSPORT")) {
                String path = "/cases/" + one.path("number").asString() + "/alerts";
                Pages.all(system.notification(), SUPERVISOR, path)
                        .forEach(alert -> joined.add(alert.path("alertId").asString()));
            }
        }
        joined.removeIf(alert -> !alert.startsWith(storm.alertId(0).replaceAll("0$", "")));
        assertThat(joined)
                .as("alerts in cases")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, reports).mapToObj(storm::alertId).toList());
    }

    private static void assertSms(Outside outside, Storm storm, int reports, Map<String, List<JsonNode>> notices) {
        Map<String, Long> told =
                counted(outside.sms(storm.mobiles()), one -> one.path("to").asString());
        assertThat(IntStream.range(0, reports)).allSatisfy(at -> {
            assertThat(state(notices, "SMS", storm.pass(at))).isIn("SENT", "DELIVERED");
            assertThat(told.getOrDefault(storm.mobile(at), 0L))
                    .as("SMS of report " + at)
                    .isEqualTo(1);
        });
    }

    /** How many stay in doubt. */
    private static int assertMails(Outside outside, Storm storm, int reports, Map<String, List<JsonNode>> notices) {
        Map<String, Long> told = counted(
                outside.mails(storm.emails()), one -> one.path("to").asString().replaceAll(".*<|>.*", ""));
        int unknown = 0;
        for (int at = 0; at < reports; at++) {
            long mails = told.getOrDefault(storm.email(at), 0L);
            switch (state(notices, "EMAIL", storm.pass(at))) {
                case "SENT" -> assertThat(mails).as("mails of report " + at).isEqualTo(1);
                case "UNKNOWN" -> {
                    assertThat(mails).as("mails in doubt of report " + at).isBetween(0L, 1L);
                    unknown++;
                }
                default -> throw new AssertionError(notices.get("EMAIL " + storm.pass(at)));
            }
        }
        return unknown;
    }

    private static String state(Map<String, List<JsonNode>> notices, String channel, String pass) {
        return notices.getOrDefault(channel + " " + pass, List.of())
                .getFirst()
                .path("state")
                .asString();
    }

    private static Map<String, Long> counted(List<JsonNode> all, Function<JsonNode, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
