package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.freightpass.contracts.saying.ApplicationField;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.contracts.saying.Sentence.Gap;
import org.freightpass.notification.hotline.CaseState.Assignee.Party;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

class WordingTests {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)[^{}]*(?:\\{\\d}[^{}]*)?}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final MessageSource texts = Wordings.texts();
    private final Wording wording = Wordings.standard();

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource(Sentence.class)
    void everySentenceHasItsWordsInBothLanguagesWithEveryGapInThem(Sentence sentence) {
        String chinese = pattern(sentence, Locale.SIMPLIFIED_CHINESE);
        String english = pattern(sentence, Locale.ENGLISH);

        assertThat(gaps(chinese)).as("%s", chinese).hasSameSizeAs(sentence.gaps());
        assertThat(gaps(english)).as("%s", english).isEqualTo(gaps(chinese));
        assertThat(GAP.matcher(chinese).replaceAll("")).doesNotContainPattern(LATIN);
        assertThat(GAP.matcher(english).replaceAll("")).doesNotContainPattern(HAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatStandsInAGapHasItsWordsToo(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        List<String> shown = new ArrayList<>();
        for (String called : List.of("SUBSTITUTE", "SUPERVISOR", "DEPARTMENT", "PROVINCE")) {
            shown.add(wording.of("", Sentence.NOT_TAKEN_CALLS.of(called)));
        }
        for (Outcome outcome : Outcome.values()) {
            shown.add(wording.of("", Sentence.ENDED_WITH.of(outcome, "-")));
        }
        for (Party party : Party.values()) {
            shown.add(wording.of("", Sentence.HANDED_TO.of(party, party == Party.DEPARTMENT ? "IIT" : "-")));
        }
        for (String demand : List.of(
                "RETEST_WITHIN_48H",
                "PROOF_24H_DEMANDED",
                "PCR_RESULT_AWAITED",
                "REFUSED_BY_PLATE",
                "EXTRA_APP_DEMANDED",
                "OTHER")) {
            shown.add(wording.of("", Sentence.STOP_REPORTED.of(demand)));
        }
        List.of("system", "register", "rota", "caller").forEach(by -> shown.add(wording.by(by)));

        assertThat(shown).noneMatch(text -> text.contains("_") || text.matches(".*[A-Z]{4}.*"));
        assertThat(shown)
                .allMatch(text ->
                        (language.equals("zh") ? HAN : LATIN).matcher(text).find());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 应在 2022-04-21 16:30 前答复来电人，尚未答复，已呼叫主管。
            en | No answer to the caller by 2022-04-21 16:30: the supervisor is called.
            """)
    void timesAreThoseOfChina(String language, String shown) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(wording.of("", Sentence.ANSWER_LATE_CALLS.of("2022-04-21T08:30:00Z", "SUPERVISOR")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 alert joined", "2, 2 alerts joined", "1234, '1,234 alerts joined'"})
    void oneAlertIsNotSeveral(int alerts, String shown) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(wording.of("", Sentence.ALERTS_JOINED.of(alerts))).isEqualTo(shown);
    }

    @Test
    void placesAndPartiesAreNamed() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        String ahead =
                wording.of("", Sentence.SAMPLE_POSITIVE_AHEAD.of("CP220302001", "2022-04-21T08:30:00Z", "220104,2202"));
        assertThat(ahead).contains("吉林省长春市朝阳区、吉林省吉林市");
        assertThat(wording.of("", Sentence.HANDED_TO.of("DEPARTMENT", "IIT"))).isEqualTo("部门：工信");
        assertThat(wording.of("", Sentence.HANDED_TO.of("COUNTY", "220104"))).isEqualTo("县区：吉林省长春市朝阳区");
        assertThat(wording.of("", Sentence.HANDED_TO.of("AGENT", "agent2"))).isEqualTo("坐席：agent2");
    }

    @ParameterizedTest
    @EnumSource(ApplicationField.class)
    void everyFieldOfAnApplicationHasItsNameInBothLanguages(ApplicationField field) {
        Sentence mending = Sentence.MENDING;
        String chinese = wording.of("", mending.of(field.path() + "\t-"), Locale.CHINESE);
        String english = wording.of("", mending.of(field.path() + "\t-"), Locale.ENGLISH);
        assertThat(chinese).endsWith("：-").containsPattern(HAN).doesNotContainPattern(LATIN);
        assertThat(english).endsWith(": -").doesNotContain(field.path(), "_").doesNotContainPattern(HAN);
    }

    @Test
    void reasonsHaveALineEachAndAFieldThatNobodyKnowsStaysAsItIs() {
        Saying reasons = Sentence.MENDING.of("crew[1].name\t与证件不符\nroute.via[0]\t？\ncolour[0]\t{0}'\n请上传合同");
        assertThat(wording.of("", reasons, Locale.CHINESE))
                .isEqualTo("人员姓名（第 2 人）：与证件不符\n途经地（第 1 处）：？\ncolour[0]：{0}'\n请上传合同");
        assertThat(wording.of("", reasons, Locale.ENGLISH))
                .isEqualTo("Name (person 2): 与证件不符\nPlaces on the way (no. 1): ？\ncolour[0]: {0}'\n请上传合同");
    }

    @Test
    void accountsAreReadWithTheNamesThatAreKnown() {
        Wording named = Wordings.knowing(Map.of("agent1", "王芳", "system", "x", "7301", "x"));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(named.by("agent1")).isEqualTo("王芳（agent1）");
        assertThat(named.by("agent2")).isEqualTo("agent2");
        assertThat(named.by("system")).isEqualTo("系统");
        assertThat(named.solver("AGENT agent1")).isEqualTo("坐席：王芳（agent1）");
        assertThat(named.solver("agent1")).isEqualTo("王芳（agent1）");
        assertThat(named.party("LIAISON", "agent1")).isEqualTo("agent1");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(named.by("agent1")).isEqualTo("王芳 (agent1)");
        assertThat(named.of("", Sentence.HANDED_TO.of("AGENT", "agent1"))).isEqualTo("Agent: 王芳 (agent1)");
        assertThat(named.of("", Sentence.SHIFT_MISSED_SUBSTITUTE.of("agent1", 7302, "2022-04-21T08:30:00Z", "agent2")))
                .startsWith("王芳 (agent1) was not reached")
                .endsWith("agent2 comes instead.");
        assertThat(named.of("", Sentence.ENDED_WITH.of(Outcome.REFERRED, "agent1")))
                .endsWith("agent1")
                .doesNotContain("王芳");
    }

    @Test
    void readerOfALetterHasALanguageOfTheirOwn() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Saying stopped = Sentence.STOP_REPORTED.of("RETEST_WITHIN_48H");
        Saying handed = Sentence.HANDED_TO.of("DEPARTMENT", "IIT");
        assertThat(wording.of("", stopped, Locale.CHINESE)).isEqualTo("司机或企业反映在决定之外受阻：48 小时内有效检测仍要求重测。");
        assertThat(wording.of("", handed, Locale.CHINESE)).isEqualTo("部门：工信");
        assertThat(wording.of("", handed)).doesNotContain("部门", "工信");
    }

    @Test
    void textStaysWhereNothingElseIsKnown() {
        assertThat(wording.of("typed", null)).isEqualTo("typed");
        assertThat(wording.of("told", new Saying("SAID_BY_A_NEWER_ONE", List.of("1"))))
                .isEqualTo("told");
        assertThat(wording.of("", new Saying("LINE_LEFT", List.of("7301", "long ago"))))
                .contains("7301", "long ago");
        assertThat(wording.by("agent1")).isEqualTo("agent1");
    }

    @Test
    void sayingIsKeptAsItIs() {
        Saying saying = Sentence.ENDED_WITH.of(Outcome.REFERRED, "他说“好”, \"\\");
        assertThat(Sayings.read(Sayings.write(saying))).isEqualTo(saying);
        assertThat(Sayings.read(null)).isNull();
        assertThat(Sayings.write(null)).isNull();
    }

    @Test
    void sentenceIsNotMadeWithMoreOrFewerArgumentsThanGaps() {
        for (Sentence sentence : Sentence.values()) {
            Object[] more = new Object[sentence.gaps().size() + 1];
            assertThat(catchThrowable(() -> sentence.of(more))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Sentence.LINE_LEFT.gaps()).containsExactly(Gap.NAME, Gap.TIME);
    }

    private String pattern(Sentence sentence, Locale locale) {
        return texts.getMessage("sentence." + sentence, null, locale);
    }

    private static Set<String> gaps(String pattern) {
        return GAP.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
