package org.freightpass.notification.notifying.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Wordings;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTests {

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsWordsInBothLanguages(Notice.Kind kind) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            for (int count : new int[] {1, 3}) {
                LetterText text = text(Letters.letter(kind, language, "Firm", count));
                assertThat(text.subject()).isNotBlank().doesNotContain("{", "\n");
                assertThat(text.body()).doesNotContain("{");
                assertThat(text.sms()).isNotBlank().doesNotContain("{", "\n").hasSizeLessThanOrEqualTo(300);
                if (kind != Notice.Kind.WEBHOOK_DISABLED) {
                    assertThat(text.body()).contains("吉A12345", "220104000001");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Freight pass 220104000001 issued for 吉A12345", "zh, 车辆 吉A12345 的通行证 220104000001 已发放"})
    void subjectCarriesThePassNumber(String language, String subject) {
        Letter letter = Letters.letter(Notice.Kind.PASS_ISSUED, Locale.forLanguageTag(language), "Firm", 1);
        assertThat(text(letter).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 1, 司机或企业反映在决定之外受阻：要求 24 小时内的检测证明。",
        "zh, 3, 司机或企业反映在决定之外受阻：要求 24 小时内的检测证明。",
        "en, 1, The driver or firm reports a stop beyond the decision: a proof of 24 hours was demanded.",
        "en, 3, The driver or firm reports a stop beyond the decision: a proof of 24 hours was demanded."
    })
    void whatAServiceSaysOfATruckIsInTheLanguageOfTheFirm(String language, int trucks, String words) {
        Said said = new Said("Reported: PROOF_24H_DEMANDED", Sentence.STOP_REPORTED.of("PROOF_24H_DEMANDED"));
        String body = text(Letters.letterSaying(said, Locale.forLanguageTag(language), trucks))
                .body();
        assertThat(body).contains(words).doesNotContain("PROOF_24H_DEMANDED");
    }

    @ParameterizedTest
    @CsvSource({"zh, 1, 起点：不在省内", "zh, 3, 起点：不在省内", "en, 1, Origin: 不在省内", "en, 3, Origin: 不在省内"})
    void fieldToBeMendedIsNamedInTheLanguageOfTheFirm(String language, int applications, String line) {
        Said said = new Said("route.origin: 不在省内", Sentence.MENDING.of("route.origin\t不在省内"));
        String body = text(Letters.letterSaying(said, Locale.forLanguageTag(language), applications))
                .body();
        assertThat(body).contains(line).doesNotContain("route.origin");
    }

    @Test
    void whatSomebodyTypedOfATruckIsNotTranslated() {
        Letter letter = Letters.letterSaying(new Said("土堆拦路", null), Locale.ENGLISH, 1);
        assertThat(text(letter).body()).contains("土堆拦路");
    }

    @Test
    void templateWithAnUnknownFieldOrNoneAtAllIsRefusedByName() {
        Map<String, String> words = new HashMap<>();
        ResourceBundle bundle = ResourceBundle.getBundle("letters", Locale.ENGLISH);
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        words.put("PASS_ISSUED.sms", "Pass {numbre} is issued");
        assertThatThrownBy(() -> new Templates("letters_en.properties", words))
                .hasMessageContainingAll("PASS_ISSUED.sms", "letters_en.properties", "{numbre}", "number");
        words.remove("PASS_ISSUED.sms");
        assertThatThrownBy(() -> new Templates("letters_en.properties", words))
                .hasMessageContainingAll("no template PASS_ISSUED.sms");
    }

    @Test
    void whatIsFilledInIsNoTemplate() {
        Letter letter = Letters.letter(Notice.Kind.PASS_ISSUED, Locale.ENGLISH, "{reason} $1", 1);
        assertThat(text(letter).body()).startsWith("Dear {reason} $1,");
    }

    @Test
    void digestTellsHowManyAndListsEach() {
        LetterText text = text(Letters.letter(Notice.Kind.PASS_ISSUED, Locale.ENGLISH, "Firm", 2872));
        assertThat(text.subject()).startsWith("2,872 freight passes issued (220104000001");
        assertThat(text.body().lines().filter(line -> line.endsWith("吉A12345"))).hasSize(2872);
    }

    @Test
    void validityEndsWithItsLastMinuteInLocalTime() {
        Letter letter = Letters.letter(Notice.Kind.PASS_ISSUED, Locale.ENGLISH, "Firm", 1);
        assertThat(text(letter).body()).contains("from 2022-04-21 08:00 until 2022-04-28 23:59");
    }

    private static LetterText text(Letter letter) {
        return new LetterText(letter, Wordings.standard());
    }
}
