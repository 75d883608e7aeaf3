package org.freightpass.notification.notifying.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.console.pages.PageFixtures.NOW;
import static org.freightpass.notification.console.pages.PageFixtures.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Channels.ChannelState;
import org.freightpass.notification.notifying.Channels.Condition;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.Subscription;
import org.freightpass.notification.notifying.pages.NoticesPage.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A firm's pages with what they show. */
class NoticesTemplatesTests {
    private static final UUID ID = UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-111111111111");

    @Test
    void noticeInThePageCanBeMarkedAsRead() {
        String html = show("notices/notices", list(row(Kind.TRUCK_BLOCKED, Channel.PAGE, State.SENT, true)));
        assertThat(html)
                .contains("车辆受阻情况已登记", "吉A·12345", "220104 000001", "/notices/" + ID + "/read", "of &lt;them&gt;");
        assertThat(show("notices/notices", list(row(Kind.TRUCK_BLOCKED, Channel.PAGE, State.DELIVERED, false))))
                .doesNotContain("/read");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasItsWord(State state) {
        assertThat(show("notices/notices", list(row(Kind.PASS_ISSUED, Channel.SMS, state, false))))
                .contains("短信", "class=\"state state-");
    }

    @Test
    void whoHasNothingYetIsToldWhy() {
        assertThat(show("notices/notices", Map.of("rows", List.of(), "firms", 1)))
                .contains("还没有通知");
        assertThat(show("notices/notices", Map.of("rows", List.of(), "firms", 0)))
                .contains("不是任何企业的成员");
        assertThat(show("notices/subscriptions", Map.of("firms", Map.of(), "faults", Map.of())))
                .contains("没有企业");
    }

    @Test
    void whoActsForSeveralFirmsChoosesOne() {
        String html =
                show("notices/subscriptions", Map.of("firms", Map.of("a", "甲物流", "b", "乙物流"), "faults", Map.of()));
        assertThat(html).contains("<select", "甲物流", "乙物流").doesNotContain("name=\"way\"");
    }

    @Test
    void everyKindHasItsBoxesAsTheyAre() {
        Map<String, Object> model = model(ChoiceForm.of(Subscription.usual("a")), Map.of());
        String html = show("notices/subscriptions", model);
        for (Kind kind : Kind.values()) {
            assertThat(html).contains("value=\"" + kind + ":EMAIL\"");
        }
        assertThat(html)
                .containsPattern("value=\"TRUCK_BLOCKED:SMS\"[^>]*checked")
                .doesNotContainPattern("value=\"PASS_ISSUED:SMS\"[^>]*checked")
                .doesNotContain("WEBHOOK_DISABLED:WEBHOOK", "whsec_", "已保存");
    }

    @Test
    void secretIsShownWhenItIsNewAndTheWebhooksStateBesideIt() {
        Map<String, Object> model = model(ChoiceForm.of(Subscription.usual("a")), Map.of());
        model.put("secret", "whsec_abc");
        model.put("saved", true);
        model.put("webhook", new Subscription("a", Map.of(), null, "https://example.org", 1, NOW, null));
        assertThat(show("notices/subscriptions", model)).contains("whsec_abc", "只显示这一次", "已保存", "正在重试");
        model.put("webhook", new Subscription("a", Map.of(), null, "https://example.org", 1, NOW, NOW));
        assertThat(show("notices/subscriptions", model)).contains("已停用");
    }

    @Test
    void faultsStandBesideTheirFieldsAndWhatWasTypedStays() {
        ChoiceForm typed = ChoiceForm.of(List.of("PASS_ISSUED:SMS"), "123<4>", "http://x", false);
        Map<String, String> faults = Map.of(
                "way-PASS_REVOKED", "subscriptions.fault.channels",
                "smsNumber", "subscriptions.fault.smsNumber",
                "webhookUrl", "subscriptions.fault.webhook.address");
        assertThat(show("notices/subscriptions", model(typed, faults)))
                .contains(
                        "href=\"#way-PASS_REVOKED\"",
                        "id=\"way-PASS_REVOKED\"",
                        "11 位手机号",
                        "value=\"123&lt;4&gt;\"",
                        "须以 https://");
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void everyConditionOfAWayHasItsWord(Condition condition) {
        ChannelState state =
                new ChannelState("sms-first", Channel.SMS, condition, 50.0, 0, 4, 100, new Said("down <x>", null));
        assertThat(show("notices/channels", channels(new ChannelsPage.Way(state, "BAD"), List.of(), true)))
                .contains("短信", "网关 first", "50 %", "down &lt;x&gt;", "没有这样的通知");
    }

    @Test
    void undeliveredNoticeIsSentAgainByWhoMay() {
        Notice notice = new Notice(
                ID,
                "e",
                "a",
                Channel.EMAIL,
                Kind.PASS_REVOKED,
                1,
                "220104000001",
                null,
                "吉A12345",
                "220104",
                "210102",
                null,
                null,
                null,
                State.FAILED,
                ID,
                null,
                false,
                5,
                NOW,
                NOW,
                NOW,
                Said.by("no address", Sentence.EMAIL_MISSING),
                null);
        ChannelState state = new ChannelState("email", Channel.EMAIL, Condition.OPEN_FOR_ALL, null, 0, 4, 100, null);
        ChannelsPage.Way way = ChannelsPage.Way.of(state);
        assertThat(show("notices/channels", channels(way, List.of(notice), true)))
                .contains("甲物流", "发送失败", "企业没有电子邮箱。", "/channels/" + ID + "/resend", "再发一次给 甲物流");
        assertThat(show("notices/channels", channels(way, List.of(notice), false)))
                .contains("甲物流")
                .doesNotContain("/resend");
    }

    private static Map<String, Object> channels(ChannelsPage.Way way, List<Notice> notices, boolean sends) {
        Map<String, Object> model = new HashMap<>();
        model.put("ways", List.of(way));
        model.put("open", Map.of(Channel.SMS, Map.of(State.FAILED, 7)));
        model.put("notices", notices);
        model.put("names", Map.of("a", "甲物流"));
        model.put("shown", ChannelsPage.Shown.FAILED);
        model.put("all", List.of(ChannelsPage.Shown.values()));
        model.put("again", "PENDING");
        model.put("sends", sends);
        return model;
    }

    private static Map<String, Object> model(ChoiceForm form, Map<String, String> faults) {
        Map<String, Object> model = new HashMap<>();
        model.put("firms", Map.of("a", "甲物流"));
        model.put("firm", "a");
        model.put("channels", Channel.values());
        model.put("form", form);
        model.put("faults", faults);
        return model;
    }

    private static Map<String, Object> list(Row row) {
        return Map.of(
                "rows", List.of(row), "next", "cursor", "firms", Set.of("a").size());
    }

    private static Row row(Kind kind, Channel channel, State state, boolean unread) {
        return new Row(
                ID, kind, channel, state, "GOOD", "220104000001", "吉A12345", new Said("of <them>", null), NOW, unread);
    }
}
